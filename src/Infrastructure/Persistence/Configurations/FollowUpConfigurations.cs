using CaseManagement.Domain.Consents;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.What).HasMaxLength(FollowUp.WhatMaxLength);
        builder.Property(f => f.Outcome).HasMaxLength(FollowUp.OutcomeMaxLength);
        builder.Property(f => f.Fit).HasDefaultValue(FollowUpFit.AsGiven);
        builder.Property(f => f.OfTeam).HasDefaultValue(false);
        builder.Property(f => f.Repeat).HasJsonConversion().HasMaxLength(300);
        builder.HasIndex(f => f.PreviousId).IsUnique();
        builder.HasIndex(f => new { f.MailWaits, f.AssignedToId });
        builder.HasIndex(f => new { f.CaseId, f.Status });
        builder.HasIndex(f => new { f.Status, f.DueUtc });
        builder.HasIndex(f => new { f.Status, f.EscalateUtc });
        builder.HasIndex(f => new { f.AssignedToId, f.DueUtc, f.Status });
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Property(f => f.TokenDigest).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(f => f.UserId).IsUnique();
        builder.HasIndex(f => f.TokenDigest).IsUnique();
    }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Kind).HasMaxLength(40);
        builder.Property(n => n.Text).HasMaxLength(Notification.TextMaxLength);
        builder.Property(n => n.Link).HasMaxLength(200);
        builder.Property(n => n.Key).HasMaxLength(Notification.KeyMaxLength);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => new { n.UserId, n.ReadUtc, n.CreatedUtc });
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.ToAddress).HasMaxLength(OutboxMessage.AddressMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(m => m.Body).HasMaxLength(OutboxMessage.BodyMaxLength);
        builder.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.ClaimedBy).IsConcurrencyToken();
        builder.Property(m => m.Failure).HasMaxLength(OutboxMessage.FailureMaxLength);
        builder.Ignore(m => m.IsToVictim);

        // What an earlier release wrote is a mail.
        builder.Property(m => m.Way).HasDefaultValue(OutboxWay.Mail);
        builder.OwnsOne(m => m.RestsOn, basis =>
        {
            basis.Property(b => b.CaseId).HasColumnName("ConsentCaseId");
            basis.Property(b => b.PurposeCode).HasColumnName("ConsentPurpose").HasMaxLength(ConsentEntry.CodeMaxLength);
            basis.Property(b => b.RecipientCode).HasColumnName("ConsentRecipient").HasMaxLength(ConsentEntry.CodeMaxLength);
            basis.HasIndex(b => b.CaseId);
        });
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextAttemptUtc });
    }
}
