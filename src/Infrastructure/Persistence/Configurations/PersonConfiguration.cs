using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.GivenNames).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.FamilyName).HasMaxLength(100);
        builder.Property(p => p.OrganisationName).HasMaxLength(120);
        builder.Property(p => p.DisplayName).HasMaxLength(1000);

        // Short enough to be an index key on SQL Server (850 characters).
        builder.Property(p => p.SearchName).HasMaxLength(800);
        builder.Property(p => p.Sex).HasMaxLength(4);
        builder.Property(p => p.EthnicityCode).HasMaxLength(4);
        builder.Property(p => p.Language).HasMaxLength(35);
        builder.Property(p => p.CommunicationNeeds).HasMaxLength(500);
        builder.Property(p => p.SafeContactNote).HasMaxLength(Person.NoteMaxLength);
        builder.Property(p => p.PreferredChannel).HasMaxLength(10);
        builder.HasIndex(p => p.SearchName);

        builder.OwnsMany(p => p.ContactPoints, points =>
        {
            points.ToTable("ContactPoints");
            points.WithOwner().HasForeignKey("PersonId");
            points.HasKey(c => c.Id);
            points.Property(c => c.Id).ValueGeneratedNever();
            points.Property(c => c.Value).HasMaxLength(ContactPoint.ValueMaxLength);
            points.Property(c => c.Display).HasMaxLength(ContactPoint.ValueMaxLength);
            points.Property(c => c.Label).HasMaxLength(40);
            points.Property(c => c.Note).HasMaxLength(ContactPoint.NoteMaxLength);
            points.HasIndex("PersonId");
            points.HasIndex(c => c.Value);
        });

        builder.HasMany(p => p.NameWords).WithOne().HasForeignKey(w => w.PersonId);
        builder.Navigation(p => p.NameWords).AutoInclude();
    }
}

internal sealed class NameWordConfiguration : IEntityTypeConfiguration<NameWord>
{
    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder.ToTable("PersonNameWords");
        builder.HasKey(w => new { w.PersonId, w.Word });
        builder.Property(w => w.Word).HasMaxLength(NameWord.WordMaxLength);

        // Any word of a name, by its beginning, is one range of this index; a name in one column is found by its first word only.
        builder.HasIndex(w => new { w.Word, w.PersonId });
    }
}
