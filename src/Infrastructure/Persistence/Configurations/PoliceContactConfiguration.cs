using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class PoliceContactConfiguration : IEntityTypeConfiguration<PoliceContact>
{
    public void Configure(EntityTypeBuilder<PoliceContact> builder)
    {
        builder.ToTable("PoliceContacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.With).HasMaxLength(PoliceContact.WithMaxLength);
        builder.Property(c => c.What).HasMaxLength(PoliceContact.WhatMaxLength);

        // What was said about one crime, the latest first.
        builder.HasIndex(c => new { c.CrimeId, c.HappenedUtc, c.Id });
    }
}
