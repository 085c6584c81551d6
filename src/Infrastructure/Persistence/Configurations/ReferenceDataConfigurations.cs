using CaseManagement.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class CodeListEntryConfiguration : IEntityTypeConfiguration<CodeListEntry>
{
    public void Configure(EntityTypeBuilder<CodeListEntry> builder)
    {
        builder.ToTable("CodeListEntries");
        builder.Property<int>("Id");
        builder.HasKey("Id");
        builder.Property(e => e.List).HasMaxLength(CodeListEntry.ListMaxLength).IsUnicode(false);
        builder.Property(e => e.Code).HasMaxLength(CodeListEntry.CodeMaxLength);
        builder.Property(e => e.Label).HasMaxLength(CodeListEntry.LabelMaxLength);
        builder.Property(e => e.Group).HasMaxLength(300);
        builder.Property(e => e.Extra).HasMaxLength(300);
        builder.HasIndex(e => new { e.List, e.Sort });
    }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("Settings");
        builder.Property(s => s.Key).HasMaxLength(Setting.KeyMaxLength).IsUnicode(false);
        builder.Property(s => s.Value).HasMaxLength(Setting.ValueMaxLength);
        builder.HasIndex(s => new { s.Key, s.ValidFrom });
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("Counters");
        builder.HasKey(c => c.Series);
        builder.Property(c => c.Series).HasMaxLength(40).IsUnicode(false);
    }
}
