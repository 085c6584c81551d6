using CaseManagement.Domain.Assessments.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class SafetyPlanConfiguration : IEntityTypeConfiguration<SafetyPlan>
{
    public void Configure(EntityTypeBuilder<SafetyPlan> builder)
    {
        builder.ToTable("SafetyPlans");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.OwnsMany(p => p.Versions, versions =>
        {
            versions.ToTable("SafetyPlanVersions");
            versions.WithOwner().HasForeignKey("SafetyPlanId");
            versions.HasKey("SafetyPlanId", nameof(SafetyPlanVersion.Number));
            versions.Property(v => v.Number).ValueGeneratedNever();
            versions.Property(v => v.AtCall).HasMaxLength(SafetyPlan.AtCallMaxLength);
            versions.Property(v => v.InDanger).HasMaxLength(SafetyPlan.TextMaxLength);
            versions.Property(v => v.SafePlaces).HasMaxLength(SafetyPlan.TextMaxLength);
            versions.Property(v => v.Children).HasMaxLength(SafetyPlan.TextMaxLength);
            versions.Property(v => v.HomeAndPhone).HasMaxLength(SafetyPlan.TextMaxLength);
            versions.Property(v => v.AgreedWith).HasMaxLength(SafetyPlan.WithMaxLength);
            versions.Property(v => v.ReviewedWith).HasMaxLength(SafetyPlan.WithMaxLength);
        });

        // Two who agree the first one at the same moment: one plan a case, and the second is told.
        builder.HasIndex(p => p.CaseId).IsUnique();
    }
}

internal sealed class HouseholdChildConfiguration : IEntityTypeConfiguration<HouseholdChild>
{
    public void Configure(EntityTypeBuilder<HouseholdChild> builder)
    {
        builder.ToTable("HouseholdChildren");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Name).HasMaxLength(HouseholdChild.NameMaxLength);
        builder.Property(c => c.EndReason).HasMaxLength(HouseholdChild.NoteMaxLength);
        builder.OwnsMany(c => c.Measures, measures =>
        {
            measures.ToTable("ChildMeasures");
            measures.WithOwner().HasForeignKey("HouseholdChildId");
            measures.HasKey("HouseholdChildId", nameof(ChildMeasure.Number));
            measures.Property(m => m.Number).ValueGeneratedNever();
            measures.Property(m => m.Code).HasMaxLength(HouseholdChild.CodeMaxLength);
            measures.Property(m => m.Note).HasMaxLength(HouseholdChild.NoteMaxLength);
        });
        builder.HasIndex(c => c.CaseId);
    }
}
