using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

// What is about a person goes with the case when that is erased.
internal sealed class ConsentEntryConfiguration : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.ToTable("ConsentEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.PurposeCode).HasMaxLength(ConsentEntry.CodeMaxLength);
        builder.Property(e => e.RecipientCode).HasMaxLength(ConsentEntry.CodeMaxLength);
        builder.Property(e => e.WayCode).HasMaxLength(ConsentEntry.CodeMaxLength);
        builder.Property(e => e.PartyName).HasMaxLength(ConsentEntry.PartyNameMaxLength);
        builder.Property(e => e.Evidence).HasMaxLength(ConsentEntry.EvidenceMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OnwardReferralConfiguration : IEntityTypeConfiguration<OnwardReferral>
{
    public void Configure(EntityTypeBuilder<OnwardReferral> builder)
    {
        builder.ToTable("OnwardReferrals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.NeedCode).HasMaxLength(OnwardReferral.NeedCodeMaxLength);
        builder.Property(r => r.Why).HasMaxLength(OnwardReferral.WhyMaxLength);
        builder.Property(r => r.Note).HasMaxLength(OnwardReferral.NoteMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<DirectoryService>().WithMany().HasForeignKey(r => r.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnmetNeedConfiguration : IEntityTypeConfiguration<UnmetNeed>
{
    public void Configure(EntityTypeBuilder<UnmetNeed> builder)
    {
        builder.ToTable("UnmetNeeds");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.NeedCode).HasMaxLength(OnwardReferral.NeedCodeMaxLength);
        builder.Property(u => u.AreaCode).HasMaxLength(DirectoryService.CodeMaxLength);
        builder.Property(u => u.Note).HasMaxLength(UnmetNeed.NoteMaxLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(u => u.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasQueryFilter(u => u.StruckUtc == null);
        builder.HasIndex(u => u.RecordedUtc);
    }
}
