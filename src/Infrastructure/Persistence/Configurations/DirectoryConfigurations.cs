using CaseManagement.Domain.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.HasIndex(o => o.Name).IsUnique();
    }
}

internal sealed class DirectoryServiceConfiguration : IEntityTypeConfiguration<DirectoryService>
{
    public void Configure(EntityTypeBuilder<DirectoryService> builder)
    {
        builder.ToTable("DirectoryServices");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Name).HasMaxLength(DirectoryService.NameMaxLength);
        builder.Property(s => s.Description).HasMaxLength(DirectoryService.DescriptionMaxLength);
        builder.Property(s => s.Url).HasMaxLength(DirectoryService.UrlMaxLength);
        builder.Property(s => s.Email).HasMaxLength(DirectoryService.EmailMaxLength);
        builder.Property(s => s.Phone).HasMaxLength(DirectoryService.PhoneMaxLength);
        builder.Property(s => s.RecipientCode).HasMaxLength(DirectoryService.CodeMaxLength);
        builder.Property(s => s.SearchText).HasMaxLength(DirectoryService.SearchTextMaxLength);
        builder.Ignore(s => s.MayBeMailed);
        builder.OwnsMany(s => s.Needs, needs =>
        {
            needs.ToTable("DirectoryServiceNeeds");
            needs.WithOwner().HasForeignKey("ServiceId");
            needs.Property(n => n.NeedCode).HasMaxLength(DirectoryService.CodeMaxLength);
            needs.HasKey("ServiceId", nameof(ServiceNeed.NeedCode));
        });
        builder.OwnsMany(s => s.Areas, areas =>
        {
            areas.ToTable("DirectoryServiceAreas");
            areas.WithOwner().HasForeignKey("ServiceId");
            areas.Property(a => a.AreaCode).HasMaxLength(DirectoryService.CodeMaxLength);
            areas.HasKey("ServiceId", nameof(ServiceArea.AreaCode));
        });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Name);
    }
}
