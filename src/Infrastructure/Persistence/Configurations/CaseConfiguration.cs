using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Reference).HasMaxLength(20);
        builder.Property(c => c.LocalAuthority).HasMaxLength(12);
        builder.Property(c => c.ClosureReason).HasMaxLength(20);
        builder.Property(c => c.SupportLevel).HasConversion<int>();
        builder.Property(c => c.RiskGrade).HasConversion<int>();

        builder.OwnsMany(c => c.Workers, workers =>
        {
            workers.ToTable("CaseWorkers");
            workers.WithOwner().HasForeignKey("CaseId");
            workers.Property<int>("Id");
            workers.HasKey("Id");
            workers.HasIndex("WorkerId", "UntilUtc", "CaseId"); // the cases of a worker, without a look at the rows
        });

        builder.HasMany(c => c.Lockouts).WithOne().HasForeignKey(l => l.CaseId);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.ReferralId).IsUnique();
        builder.HasIndex(c => c.PersonId);
        builder.HasIndex(c => new { c.LeadWorkerId, c.Status, c.NextDueUtc, c.Id });

        // A case is open while it has no closing date: what is open by what is due next, and what is closed by when, are one scan each.
        builder.HasIndex(c => new { c.LeadWorkerId, c.ClosedUtc, c.NextDueUtc, c.Id });
        builder.HasIndex(c => new { c.TeamId, c.ClosedUtc, c.NextDueUtc, c.Id });
        builder.HasIndex(c => new { c.Status, c.Id });

        // What a list of open cases chooses by, in its order: a filter that few cases pass is looked for in the index alone (docs/benchmarks.md).
        builder.HasIndex(c => new
        {
            c.ClosedUtc,
            c.NextDueUtc,
            c.Id,
            c.Status,
            c.RiskGrade,
            c.Specialism,
            c.LeadWorkerId,
            c.TeamId,
            c.LastContactUtc,
            c.OpenedUtc,
        }).HasDatabaseName("IX_Cases_Open");
        builder.HasIndex(c => c.HeldUntil);
    }
}

internal sealed class CaseClosureConfiguration : IEntityTypeConfiguration<CaseClosure>
{
    public void Configure(EntityTypeBuilder<CaseClosure> builder)
    {
        builder.ToTable("CaseClosures");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.ReasonCode).HasMaxLength(CaseClosure.CodeMaxLength);
        builder.Property(c => c.Note).HasMaxLength(Case.NoteMaxLength);
        builder.Property(c => c.RefusalReason).HasMaxLength(Case.ReasonMaxLength);
        builder.Property(c => c.Cancels).HasJsonConversion();
        builder.OwnsMany(c => c.Outcomes, outcomes =>
        {
            outcomes.ToTable("CaseClosureOutcomes");
            outcomes.WithOwner().HasForeignKey("CaseClosureId");
            outcomes.HasKey("CaseClosureId", nameof(ClosureOutcome.OutcomeCode));
            outcomes.Property(o => o.OutcomeCode).HasMaxLength(CaseClosure.CodeMaxLength);
        });
        builder.HasIndex(c => new { c.CaseId, c.RequestedUtc });
        builder.HasIndex(c => c.Status);
        builder.Ignore(c => c.Closing);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.ChannelCode).HasMaxLength(20);
        builder.Property(c => c.OutcomeCode).HasMaxLength(20);
        builder.Property(c => c.Note).HasMaxLength(Contact.NoteMaxLength);
        builder.HasQueryFilter(c => c.StruckUtc == null);
        builder.HasIndex(c => new { c.CaseId, c.HappenedUtc });
        builder.HasIndex(c => new { c.ReferralId, c.HappenedUtc });
        builder.HasIndex(c => c.HappenedUtc);
    }
}

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameMaxLength);
        builder.Property(f => f.Filter).HasMaxLength(SavedFilter.FilterMaxLength);
        builder.HasIndex(f => new { f.UserId, f.Name }).IsUnique();
    }
}
