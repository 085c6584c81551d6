using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class ReferralImportConfiguration : IEntityTypeConfiguration<ReferralImport>
{
    public void Configure(EntityTypeBuilder<ReferralImport> builder)
    {
        builder.ToTable("ReferralImports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Force).HasMaxLength(2);
        builder.Property(i => i.FileName).HasMaxLength(ReferralImport.FileNameMaxLength);
        builder.Property(i => i.Failure).HasMaxLength(ReferralImport.FailureMaxLength);
        builder.Property(i => i.Outcomes).HasJsonConversion();

        // What is to be taken, the oldest first; and what was given in last.
        builder.HasIndex(i => new { i.State, i.RequestedUtc });
        builder.HasIndex(i => new { i.RequestedUtc, i.Id });
    }
}
