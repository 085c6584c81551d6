using CaseManagement.Domain.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class DigestRoundConfiguration : IEntityTypeConfiguration<DigestRound>
{
    public void Configure(EntityTypeBuilder<DigestRound> builder)
    {
        builder.ToTable("DigestRounds");
        builder.HasKey(r => new { r.Kind, r.Day });
    }
}

internal sealed class MailChoicesConfiguration : IEntityTypeConfiguration<MailChoices>
{
    public void Configure(EntityTypeBuilder<MailChoices> builder)
    {
        builder.ToTable("MailChoices");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Switches).HasJsonConversion().HasMaxLength(200);
        builder.Property(c => c.Quiet).HasJsonConversion().HasMaxLength(100);
        builder.HasIndex(c => c.UserId).IsUnique();
    }
}
