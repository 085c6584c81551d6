using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    /// <summary>The contract counts 64 characters; a database counts UTF-16 units, of which one character may take six.</summary>
    public const int RecordIdLength = 384;

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reference).HasMaxLength(20);
        builder.Property(r => r.Source).HasMaxLength(20);
        builder.Property(r => r.Force).HasMaxLength(2);
        builder.Property(r => r.RecordId).HasMaxLength(RecordIdLength);
        builder.Property(r => r.Outcome).HasMaxLength(20);
        builder.Property(r => r.Reasons).HasJsonConversion();
        builder.Property(r => r.Qualifiers).HasJsonConversion();
        builder.Property(r => r.SuspectKeys).HasJsonConversion();
        builder.Property(r => r.Conflicts).HasJsonConversion();
        builder.Property(r => r.ConflictsLookedAt).HasJsonConversion();
        builder.Property(r => r.CrimeReference).HasMaxLength(240);
        builder.Property(r => r.CrimeReferenceNormalised).HasMaxLength(240);
        builder.Property(r => r.OffenceCode).HasMaxLength(10);
        builder.Property(r => r.ClassifiedAs).HasMaxLength(10);
        builder.Property(r => r.OffenceLabel).HasMaxLength(1800);
        builder.Property(r => r.OffenceGroup).HasMaxLength(20);
        builder.Property(r => r.LocalAuthority).HasMaxLength(12);

        // Kept as numbers because lists sort by them.
        builder.Property(r => r.SupportLevel).HasConversion<int>();
        builder.Property(r => r.RiskGrade).HasConversion<int>();

        builder.HasOne(r => r.Statement).WithOne().HasForeignKey<ReferralStatement>(s => s.ReferralId);
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => new { r.Force, r.RecordId }).IsUnique().HasFilter("RecordId IS NOT NULL");
        builder.HasIndex(r => new { r.Force, r.Reference });
        builder.HasIndex(r => new { r.Force, r.ChangeNumber });
        builder.HasIndex(r => r.ChangeNumber);
        builder.HasIndex(r => r.CrimeReferenceNormalised);
        builder.HasIndex(r => r.CrimeId);
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => r.DuplicateOfId);
        builder.HasIndex(r => r.ReceivedUtc);

        // The inbox: one ordered scan for a team's queue, unassigned or mine, the most urgent first. The status at its end
        // lets the tabs be counted from the index alone.
        builder.HasIndex(r => new { r.TeamId, r.Queue, r.AssignedToId, r.SupportLevel, r.NextDueUtc, r.Id, r.Status })
            .IsDescending(false, false, false, true, false, false, false)
            .HasDatabaseName("IX_Referrals_Inbox");
        builder.HasIndex(r => new { r.Queue, r.SupportLevel, r.NextDueUtc, r.Id }).IsDescending(false, true, false, false);

        // What is done, the newest first, without sorting the years.
        builder.HasIndex(r => new { r.TeamId, r.Queue, r.ReceivedUtc, r.Id });
    }
}

internal sealed class ReferralStatementConfiguration : IEntityTypeConfiguration<ReferralStatement>
{
    public void Configure(EntityTypeBuilder<ReferralStatement> builder)
    {
        builder.ToTable("ReferralStatements");
        builder.HasKey(s => s.ReferralId);
        builder.Property(s => s.ReferralId).ValueGeneratedNever();
    }
}

internal sealed class ReceivedMessageConfiguration : IEntityTypeConfiguration<ReceivedMessage>
{
    public void Configure(EntityTypeBuilder<ReceivedMessage> builder)
    {
        builder.ToTable("ReceivedMessages");
        builder.Property(m => m.Force).HasMaxLength(2);
        builder.Property(m => m.RecordId).HasMaxLength(ReferralConfiguration.RecordIdLength);
        builder.Property(m => m.ContentDigest).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(m => new { m.Force, m.RecordId, m.RecordVersion, m.ContentDigest }).IsUnique();
        builder.HasIndex(m => new { m.Force, m.MessageId });
        builder.HasIndex(m => m.ReferralId);
    }
}

internal sealed class QuarantinedMessageConfiguration : IEntityTypeConfiguration<QuarantinedMessage>
{
    public void Configure(EntityTypeBuilder<QuarantinedMessage> builder)
    {
        builder.ToTable("QuarantinedMessages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Reason).HasMaxLength(QuarantinedMessage.ReasonMaxLength);
        builder.Property(m => m.Force).HasMaxLength(2);
        builder.Property(m => m.BodyDigest).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(m => new { m.KeyId, m.BodyDigest }).IsUnique().HasFilter(null);

        // The list, the newest first, and the count of what waits.
        builder.HasIndex(m => new { m.State, m.ReceivedUtc, m.Id });

        // A force's quality by month.
        builder.HasIndex(m => new { m.Force, m.ReceivedUtc });
    }
}

internal sealed class ReferralDraftConfiguration : IEntityTypeConfiguration<ReferralDraft>
{
    public void Configure(EntityTypeBuilder<ReferralDraft> builder)
    {
        builder.ToTable("ReferralDrafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.BrowserDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(d => d.LinkDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasIndex(d => d.BrowserDigest);
        builder.HasIndex(d => d.ExpiresUtc);
    }
}
