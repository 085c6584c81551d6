using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Support.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class VictimsRightsConfiguration : IEntityTypeConfiguration<VictimsRights>
{
    public void Configure(EntityTypeBuilder<VictimsRights> builder)
    {
        builder.ToTable("VictimsRights");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.OwnsMany(r => r.Decisions, decisions =>
        {
            decisions.ToTable("EnhancedDecisions");
            decisions.WithOwner().HasForeignKey("VictimsRightsId");
            decisions.HasKey("VictimsRightsId", nameof(EnhancedDecision.Number));
            decisions.Property(d => d.Number).ValueGeneratedNever();
            decisions.Property(d => d.Categories).HasJsonConversion().HasMaxLength(1000);
            decisions.Property(d => d.Why).HasMaxLength(VictimsRights.WhyMaxLength);
        });
        builder.OwnsMany(r => r.Rights, rights =>
        {
            rights.ToTable("RightEntries");
            rights.WithOwner().HasForeignKey("VictimsRightsId");
            rights.HasKey("VictimsRightsId", nameof(RightEntry.Code));
            rights.Property(r => r.Code).HasMaxLength(VictimsRights.CodeMaxLength);
            rights.Property(r => r.Note).HasMaxLength(VictimsRights.NoteMaxLength);
        });

        // Two who begin at the same moment: one record a case, and the second is told.
        builder.HasIndex(r => r.CaseId).IsUnique();
    }
}

internal sealed class CourtDateConfiguration : IEntityTypeConfiguration<CourtDate>
{
    public void Configure(EntityTypeBuilder<CourtDate> builder)
    {
        builder.ToTable("CourtDates");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.HearingCode).HasMaxLength(CourtDate.CodeMaxLength);
        builder.Property(d => d.Court).HasMaxLength(CourtDate.CourtMaxLength);
        builder.Property(d => d.Note).HasMaxLength(CourtDate.NoteMaxLength);
        builder.Property(d => d.Outcome).HasMaxLength(CourtDate.OutcomeMaxLength);
        builder.OwnsMany(d => d.Reminders, reminders =>
        {
            reminders.ToTable("CourtReminders");
            reminders.WithOwner().HasForeignKey("CourtDateId");
            reminders.HasKey("CourtDateId", nameof(CourtReminder.DaysBefore));
            reminders.Property(r => r.DaysBefore).ValueGeneratedNever();
        });
        builder.HasIndex(d => new { d.CaseId, d.AtUtc });
    }
}
