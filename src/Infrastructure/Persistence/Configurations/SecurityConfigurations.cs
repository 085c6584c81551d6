using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder) => builder.Property(u => u.DisplayName).HasMaxLength(AppUser.DisplayNameMaxLength);
}

// SQL Server's clustered keys hold 900 bytes; the sign-in store's own lengths would exceed that.
internal sealed class UserLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Version).IsConcurrencyToken();
        builder.Property(k => k.Owner).HasMaxLength(ApiKey.OwnerMaxLength);
        builder.Property(k => k.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(k => k.Force).HasMaxLength(2);
        builder.Property(k => k.Scopes).HasJsonConversion().HasMaxLength(1000);
        builder.Property(k => k.AllowedAddresses).HasJsonConversion().HasMaxLength(1000);
        builder.HasIndex(k => k.Hash).IsUnique();
    }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("IdempotencyRecords");
        builder.HasKey(r => new { r.Actor, r.Key });
        builder.Property(r => r.Actor).HasMaxLength(60).IsUnicode(false);
        builder.Property(r => r.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength).IsUnicode(false);
        builder.Property(r => r.RequestDigest).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(r => r.CreatedUtc);
    }
}

internal sealed class AccessRecordConfiguration : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("AccessRecords");
        builder.Property(r => r.Actor).HasMaxLength(60).IsUnicode(false);
        builder.Property(r => r.What).HasMaxLength(AccessRecord.WhatMaxLength).IsUnicode(false);
        builder.HasIndex(r => new { r.CaseId, r.Actor, r.AtUtc });
        builder.HasIndex(r => r.ReferralId);
        builder.HasIndex(r => new { r.Actor, r.AtUtc });
    }
}

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(Team.NameMaxLength);
        builder.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class WorkerConfiguration : IEntityTypeConfiguration<Worker>
{
    public void Configure(EntityTypeBuilder<Worker> builder)
    {
        builder.ToTable("Workers");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Property(w => w.DisplayName).HasMaxLength(Worker.NameMaxLength);
        builder.Property(w => w.Specialisms).HasJsonConversion().HasMaxLength(200);
        builder.Property(w => w.Areas).HasJsonConversion().HasMaxLength(1000);
        builder.Property(w => w.Traits).HasJsonConversion().HasMaxLength(4000).HasDefaultValue(WorkerTraits.None);
        builder.Property(w => w.Absences).HasJsonConversion().HasMaxLength(4000).HasDefaultValue(Array.Empty<Absence>());
        builder.HasIndex(w => w.TeamId);
    }
}
