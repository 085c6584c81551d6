using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class VolunteerConfiguration : IEntityTypeConfiguration<Volunteer>
{
    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("Volunteers");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Property(v => v.DisplayName).HasMaxLength(Worker.NameMaxLength);
        builder.Property(v => v.Vetting!).HasJsonConversion().HasMaxLength(200).IsRequired(false);
        builder.Property(v => v.Trainings).HasJsonConversion();
        builder.Property(v => v.Supervisions).HasJsonConversion();
        builder.Ignore(v => v.Booked);
        builder.HasIndex(v => v.TeamId);
    }
}

internal sealed class CaseLoanConfiguration : IEntityTypeConfiguration<CaseLoan>
{
    public void Configure(EntityTypeBuilder<CaseLoan> builder)
    {
        builder.ToTable("CaseLoans");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Property(l => l.Task).HasMaxLength(CaseLoan.TaskMaxLength);
        builder.Property(l => l.SharedNotes).HasJsonConversion();
        builder.Property(l => l.HandedItems).HasJsonConversion();
        builder.HasIndex(l => l.CaseId);

        // What a volunteer was to do tells about a person: it goes with the case when that is erased, and which notes they read with it.
        builder.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.CaseId, l.VolunteerId }).IsUnique().HasFilter("EndedUtc IS NULL");
        builder.HasIndex(l => new { l.EndedUtc, l.UntilOn });
        builder.HasIndex(l => new { l.VolunteerId, l.EndedUtc });
    }
}

internal sealed class HoursEntryConfiguration : IEntityTypeConfiguration<HoursEntry>
{
    public void Configure(EntityTypeBuilder<HoursEntry> builder)
    {
        builder.ToTable("VolunteerHours");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.Property(h => h.KindCode).HasMaxLength(HoursEntry.CodeMaxLength);
        builder.Property(h => h.Note).HasMaxLength(HoursEntry.NoteMaxLength);
        builder.Property(h => h.StruckOutBecause).HasMaxLength(HoursEntry.NoteMaxLength);
        builder.HasIndex(h => new { h.VolunteerId, h.On });
    }
}
