using CaseManagement.Domain.ServiceLevels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class ServiceClockConfiguration : IEntityTypeConfiguration<ServiceClock>
{
    public void Configure(EntityTypeBuilder<ServiceClock> builder)
    {
        builder.ToTable("ServiceClocks");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Level).HasConversion<int>();
        builder.Property(c => c.Target).HasConversion(target => target.Write(), text => TargetTime.Read(text)!).HasMaxLength(10).IsUnicode(false);
        builder.Property(c => c.Pauses).HasJsonConversion();
        builder.Property(c => c.BreachReason).HasMaxLength(40).IsUnicode(false);
        builder.Property(c => c.BreachNote).HasMaxLength(ServiceClock.NoteMaxLength);
        builder.HasIndex(c => c.ReferralId);
        builder.HasIndex(c => new { c.CaseId, c.State });
        builder.HasIndex(c => new { c.State, c.IsLate, c.DueUtc });
    }
}
