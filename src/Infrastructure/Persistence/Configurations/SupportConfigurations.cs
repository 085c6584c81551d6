using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("Goals");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Property(g => g.NeedCode).HasMaxLength(Goal.NeedCodeMaxLength);
        builder.Property(g => g.What).HasMaxLength(Goal.WhatMaxLength);
        builder.Property(g => g.EndNote).HasMaxLength(Goal.NoteMaxLength);
        builder.OwnsMany(g => g.Actions, actions =>
        {
            actions.ToTable("GoalActions");
            actions.WithOwner().HasForeignKey("GoalId");
            actions.HasKey(a => a.Id);
            actions.Property(a => a.Id).ValueGeneratedNever();
            actions.Property(a => a.What).HasMaxLength(Goal.WhatMaxLength);
            actions.Property(a => a.Note).HasMaxLength(Goal.NoteMaxLength);
        });
        builder.HasQueryFilter(g => g.StruckUtc == null);
        builder.HasIndex(g => g.CaseId);
    }
}

internal sealed class SupportSessionConfiguration : IEntityTypeConfiguration<SupportSession>
{
    public void Configure(EntityTypeBuilder<SupportSession> builder)
    {
        builder.ToTable("SupportSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.TypeCode).HasMaxLength(SupportSession.TypeCodeMaxLength);
        builder.Property(s => s.Note).HasMaxLength(SupportSession.NoteMaxLength);
        builder.OwnsMany(s => s.Cases, cases =>
        {
            cases.ToTable("SupportSessionCases");
            cases.WithOwner().HasForeignKey("SupportSessionId");
            cases.HasKey("SupportSessionId", nameof(SupportSessionCase.CaseId));
            cases.HasIndex(c => c.CaseId);
        });
        builder.HasIndex(s => s.GivenOn);
        builder.HasIndex(s => new { s.ByUserId, s.GivenOn });
    }
}

internal sealed class ItemRequestConfiguration : IEntityTypeConfiguration<ItemRequest>
{
    public void Configure(EntityTypeBuilder<ItemRequest> builder)
    {
        builder.ToTable("ItemRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.ItemCode).HasMaxLength(ItemRequest.CodeMaxLength);
        builder.Property(r => r.BaseCode).HasMaxLength(ItemRequest.CodeMaxLength);
        builder.Property(r => r.FundCode).HasMaxLength(ItemRequest.CodeMaxLength);
        builder.Property(r => r.Why).HasMaxLength(ItemRequest.WhyMaxLength);
        builder.Property(r => r.Note).HasMaxLength(ItemRequest.WhyMaxLength);
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => new { r.FundCode, r.IssuedUtc });
    }
}

internal sealed class StockLineConfiguration : IEntityTypeConfiguration<StockLine>
{
    public void Configure(EntityTypeBuilder<StockLine> builder)
    {
        // What the aggregate refuses the database refuses too: a mistake here would promise somebody an alarm that is not there.
        builder.ToTable("StockLines", table => table.HasCheckConstraint("CK_StockLines_OnHand", "OnHand >= 0"));
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Property(l => l.ItemCode).HasMaxLength(StockLine.CodeMaxLength);
        builder.Property(l => l.BaseCode).HasMaxLength(StockLine.CodeMaxLength);
        builder.HasIndex(l => new { l.ItemCode, l.BaseCode }).IsUnique();
    }
}

internal sealed class StockEntryConfiguration : IEntityTypeConfiguration<StockEntry>
{
    public void Configure(EntityTypeBuilder<StockEntry> builder)
    {
        builder.ToTable("StockEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Note).HasMaxLength(StockEntry.NoteMaxLength);
        builder.HasOne<StockLine>().WithMany().HasForeignKey(e => e.StockLineId).OnDelete(DeleteBehavior.Restrict);
    }
}
