using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class CaseLockoutConfiguration : IEntityTypeConfiguration<CaseLockout>
{
    public void Configure(EntityTypeBuilder<CaseLockout> builder)
    {
        builder.ToTable("CaseLockouts");

        // The person first: each list asks whom it must be kept from.
        builder.HasKey(l => new { l.UserId, l.CaseId });
    }
}

internal sealed class CaseRequestConfiguration : IEntityTypeConfiguration<CaseRequest>
{
    public void Configure(EntityTypeBuilder<CaseRequest> builder)
    {
        builder.ToTable("CaseRequests");
        builder.HasKey(r => new { r.CaseId, r.WorkerId });
    }
}

internal sealed class CaseTransferConfiguration : IEntityTypeConfiguration<CaseTransfer>
{
    public void Configure(EntityTypeBuilder<CaseTransfer> builder)
    {
        builder.ToTable("CaseTransfers");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Reason).HasMaxLength(Case.ReasonMaxLength);
        builder.HasIndex(t => new { t.ToWorkerId, t.Status });
        builder.HasIndex(t => new { t.CaseId, t.Status });
    }
}

internal sealed class ReferralTurnsConfiguration : IEntityTypeConfiguration<ReferralTurns>
{
    public void Configure(EntityTypeBuilder<ReferralTurns> builder)
    {
        builder.ToTable("ReferralTurns");
        builder.HasKey(t => t.TeamId);
        builder.Property(t => t.TeamId).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Had).HasJsonConversion();
    }
}

internal sealed class DutyRotaConfiguration : IEntityTypeConfiguration<DutyRota>
{
    public void Configure(EntityTypeBuilder<DutyRota> builder)
    {
        builder.ToTable("DutyRotas");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Duties).HasJsonConversion();
        builder.HasIndex(r => new { r.TeamId, r.Monday }).IsUnique();
        builder.HasIndex(r => r.Monday);
    }
}
