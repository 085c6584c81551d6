using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class NeedsAssessmentConfiguration : IEntityTypeConfiguration<NeedsAssessment>
{
    public void Configure(EntityTypeBuilder<NeedsAssessment> builder)
    {
        builder.ToTable("NeedsAssessments");
        builder.HasQueryFilter(a => a.StruckUtc == null);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Summary).HasMaxLength(NeedsAssessment.SummaryMaxLength);
        builder.OwnsMany(a => a.Scores, scores =>
        {
            scores.ToTable("NeedScores");
            scores.WithOwner().HasForeignKey("NeedsAssessmentId");
            scores.HasKey("NeedsAssessmentId", nameof(NeedScore.NeedCode));
            scores.Property(s => s.NeedCode).HasMaxLength(20);
            scores.Property(s => s.Note).HasMaxLength(NeedsAssessment.NoteMaxLength);
            scores.Property(s => s.Wants).HasMaxLength(NeedsAssessment.WantsMaxLength);
        });

        // Two workers who assess at the same moment: the second is told, not silently numbered.
        builder.HasIndex(a => new { a.CaseId, a.Number }).IsUnique();
    }
}

internal sealed class NeedsDraftConfiguration : IEntityTypeConfiguration<NeedsDraft>
{
    public void Configure(EntityTypeBuilder<NeedsDraft> builder)
    {
        builder.ToTable("NeedsDrafts");
        builder.HasKey(d => new { d.CaseId, d.UserId });
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.SavedUtc);
    }
}

internal sealed class RiskAssessmentConfiguration : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.ToTable("RiskAssessments");
        builder.HasQueryFilter(a => a.StruckUtc == null);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.Tool).HasMaxLength(20);
        builder.Property(a => a.ToolVersion).HasMaxLength(20);
        builder.Property(a => a.JudgementReason).HasMaxLength(RiskAssessment.ReasonMaxLength);
        builder.Property(a => a.ComputedGrade).HasConversion<int>();
        builder.Property(a => a.Grade).HasConversion<int>();
        builder.OwnsMany(a => a.Answers, answers =>
        {
            answers.ToTable("RiskAnswers");
            answers.WithOwner().HasForeignKey("RiskAssessmentId");
            answers.HasKey("RiskAssessmentId", nameof(RiskAnswer.TopicCode));
            answers.Property(a => a.TopicCode).HasMaxLength(20);
        });
        builder.HasIndex(a => new { a.CaseId, a.Number }).IsUnique();
    }
}

internal sealed class MaracReferralConfiguration : IEntityTypeConfiguration<MaracReferral>
{
    public void Configure(EntityTypeBuilder<MaracReferral> builder)
    {
        builder.ToTable("MaracReferrals");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Reasons).HasJsonConversion().HasMaxLength(200);
        builder.Property(m => m.Incidents).HasJsonConversion().HasMaxLength(200);
        builder.Property(m => m.Explanation).HasMaxLength(MaracReferral.ExplanationMaxLength);
        builder.Property(m => m.Decision).HasMaxLength(MaracReferral.DecisionMaxLength);
        builder.HasIndex(m => m.CaseId);

        // Two who prepare at the same moment: one referral waits to be sent, not two.
        builder.HasIndex(m => new { m.CaseId, m.Status }).IsUnique().HasFilter("Status = 'Prepared'");
    }
}
