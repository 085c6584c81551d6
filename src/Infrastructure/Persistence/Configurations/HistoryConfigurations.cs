using CaseManagement.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class ActConfiguration : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.ToTable("Acts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.AggregateKind).HasMaxLength(40).IsUnicode(false);
        builder.Property(a => a.Kind).HasMaxLength(Act.KindMaxLength).IsUnicode(false);
        builder.Property(a => a.Actor).HasMaxLength(Act.ActorMaxLength).IsUnicode(false);
        builder.Property(a => a.Code).HasMaxLength(Act.CodeMaxLength).IsUnicode(false);
        builder.Property(a => a.PayloadDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(a => a.PreviousDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(a => a.Digest).HasMaxLength(64).IsUnicode(false);
        builder.HasOne(a => a.Payload).WithOne().HasForeignKey<ActPayload>(p => p.ActId);
        builder.HasOne(a => a.Strike).WithOne().HasForeignKey<ActStrike>(s => s.ActId);

        // Also what keeps two writers from continuing the same chain at the same place.
        builder.HasIndex(a => new { a.AggregateId, a.Sequence }).IsUnique();
        builder.HasIndex(a => new { a.CaseId, a.HappenedUtc, a.Id });

        // Whoever looks at a case again is told what others did since.
        builder.HasIndex(a => new { a.CaseId, a.RecordedUtc }).HasFilter("CaseId IS NOT NULL");

        // Reports read this index alone: every column they ask for, and only the acts that they count.
        builder.HasIndex(a => new { a.Kind, a.HappenedUtc, a.Code, a.SubjectId, a.Sequence })
            .HasFilter("SubjectId IS NOT NULL")
            .HasDatabaseName("IX_Acts_Counted");
    }
}

internal sealed class ActPayloadConfiguration : IEntityTypeConfiguration<ActPayload>
{
    public void Configure(EntityTypeBuilder<ActPayload> builder)
    {
        builder.ToTable("ActPayloads");
        builder.HasKey(p => p.ActId);
        builder.Property(p => p.ActId).ValueGeneratedNever();
        builder.Property(p => p.Salt).HasMaxLength(32).IsUnicode(false);
    }
}

internal sealed class ActStrikeConfiguration : IEntityTypeConfiguration<ActStrike>
{
    public void Configure(EntityTypeBuilder<ActStrike> builder)
    {
        builder.ToTable("ActStrikes");
        builder.HasKey(s => s.ActId);
        builder.Property(s => s.ActId).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasMaxLength(Act.KindMaxLength).IsUnicode(false);
        builder.Property(s => s.Code).HasMaxLength(Act.CodeMaxLength).IsUnicode(false);

        // Of a month that is counted, what to take off.
        builder.HasIndex(s => new { s.Kind, s.HappenedUtc });
    }
}
