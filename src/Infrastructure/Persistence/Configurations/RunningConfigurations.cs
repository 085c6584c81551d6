using CaseManagement.Domain.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Job).HasMaxLength(JobRun.JobMaxLength).IsUnicode(false);
        builder.Property(r => r.Machine).HasMaxLength(JobRun.MachineMaxLength);
        builder.Property(r => r.Failure).HasMaxLength(JobRun.FailureMaxLength);
        builder.HasIndex(r => new { r.Job, r.CreatedUtc });
        builder.HasIndex(r => r.State);
    }
}
