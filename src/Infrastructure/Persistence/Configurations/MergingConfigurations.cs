using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class MatchKeyConfiguration : IEntityTypeConfiguration<MatchKey>
{
    public void Configure(EntityTypeBuilder<MatchKey> builder)
    {
        builder.ToTable("MatchKeys");
        builder.HasKey(k => new { k.Key, k.PersonId });
        builder.Property(k => k.Key).ValueGeneratedNever();
    }
}

internal sealed class SuspectKeyConfiguration : IEntityTypeConfiguration<SuspectKey>
{
    public void Configure(EntityTypeBuilder<SuspectKey> builder)
    {
        builder.ToTable("SuspectKeys");
        builder.HasKey(k => new { k.Key, k.ReferralId });
        builder.Property(k => k.Key).ValueGeneratedNever();
    }
}

internal sealed class PossibleMatchConfiguration : IEntityTypeConfiguration<PossibleMatch>
{
    public void Configure(EntityTypeBuilder<PossibleMatch> builder)
    {
        builder.ToTable("PossibleMatches");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Reason).HasMaxLength(PossibleMatch.ReasonMaxLength);
        builder.HasIndex(m => new { m.FirstId, m.SecondId }).IsUnique();
        builder.HasIndex(m => m.SecondId);

        // The list of those who wait, the likeliest first.
        builder.HasIndex(m => new { m.Status, m.Score, m.Id }).IsDescending(false, true, false);
    }
}

internal sealed class AcquaintanceConfiguration : IEntityTypeConfiguration<Acquaintance>
{
    public void Configure(EntityTypeBuilder<Acquaintance> builder)
    {
        builder.ToTable("Acquaintances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.PersonId, a.WorkerId }).IsUnique();
    }
}

internal sealed class PersonMergeConfiguration : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("PersonMerges");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Memory).HasJsonConversion();
        builder.HasIndex(m => m.KeptId);
        builder.HasIndex(m => m.AbsorbedId);
    }
}
