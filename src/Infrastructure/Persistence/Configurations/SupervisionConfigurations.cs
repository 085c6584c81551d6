using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class SafeguardingConcernConfiguration : IEntityTypeConfiguration<SafeguardingConcern>
{
    public void Configure(EntityTypeBuilder<SafeguardingConcern> builder)
    {
        builder.ToTable("SafeguardingConcerns");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.What).HasMaxLength(SafeguardingConcern.TextMaxLength);
        builder.Property(c => c.DecisionReason).HasMaxLength(SafeguardingConcern.TextMaxLength);
        builder.HasIndex(c => c.CaseId);
        builder.HasIndex(c => new { c.Decision, c.RaisedUtc });
    }
}

internal sealed class FeedbackRequestConfiguration : IEntityTypeConfiguration<FeedbackRequest>
{
    public void Configure(EntityTypeBuilder<FeedbackRequest> builder)
    {
        builder.ToTable("FeedbackRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.TokenDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(r => r.Comment).HasMaxLength(FeedbackRequest.CommentMaxLength);
        builder.HasQueryFilter(r => r.StruckUtc == null);
        builder.OwnsMany(r => r.Scores, scores =>
        {
            scores.ToTable("FeedbackScores");
            scores.WithOwner().HasForeignKey("FeedbackRequestId");
            scores.HasKey("FeedbackRequestId", nameof(FeedbackScore.QuestionCode));
            scores.Property(s => s.QuestionCode).HasMaxLength(20);
        });
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => r.TokenDigest).IsUnique();
        builder.HasIndex(r => r.AskedUtc);
    }
}

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("Complaints");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.ChannelCode).HasMaxLength(Complaint.CodeMaxLength);
        builder.Property(c => c.FromWhom).HasMaxLength(Complaint.NameMaxLength);
        builder.Property(c => c.What).HasMaxLength(Complaint.TextMaxLength);
        builder.Property(c => c.Answer).HasMaxLength(Complaint.TextMaxLength);
        builder.HasIndex(c => c.CaseId);
        builder.HasIndex(c => new { c.TeamId, c.ReceivedOn });
    }
}

internal sealed class FileReviewConfiguration : IEntityTypeConfiguration<FileReview>
{
    public void Configure(EntityTypeBuilder<FileReview> builder)
    {
        builder.ToTable("FileReviews");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Summary).HasMaxLength(FileReview.SummaryMaxLength);
        builder.OwnsMany(r => r.Findings, findings =>
        {
            findings.ToTable("FileFindings");
            findings.WithOwner().HasForeignKey("FileReviewId");
            findings.HasKey("FileReviewId", nameof(FileFinding.FollowUpId));
            findings.Property(f => f.What).HasMaxLength(FollowUp.WhatMaxLength);
        });
        builder.HasIndex(r => new { r.CaseId, r.ReviewedUtc });
    }
}

internal sealed class EqualityAnswersConfiguration : IEntityTypeConfiguration<EqualityAnswers>
{
    public void Configure(EntityTypeBuilder<EqualityAnswers> builder)
    {
        builder.ToTable("EqualityAnswers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.OwnsMany(a => a.Answers, answers =>
        {
            answers.ToTable("EqualityAnswerRows");
            answers.WithOwner().HasForeignKey("EqualityAnswersId");
            answers.HasKey("EqualityAnswersId", nameof(EqualityAnswer.Question));
            answers.Property(a => a.Code).HasMaxLength(EqualityAnswers.CodeMaxLength);
            answers.Property(a => a.OwnWords).HasMaxLength(EqualityAnswers.OwnWordsMaxLength);
        });
        builder.HasIndex(a => a.PersonId).IsUnique();
        builder.HasIndex(a => a.AskedUtc);
    }
}
