using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
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

        // The contract counts characters; a database counts UTF-16 units, of which one character may take six.
        builder.Property(p => p.GivenNames).HasMaxLength(4000);
        builder.Property(p => p.FamilyName).HasMaxLength(600);
        builder.Property(p => p.OrganisationName).HasMaxLength(720);
        builder.Property(p => p.DisplayName).HasMaxLength(Person.DisplayNameMaxLength);
        builder.Property(p => p.SearchName).HasMaxLength(Person.SearchNameMaxLength);
        builder.Property(p => p.Sex).HasMaxLength(4);
        builder.Property(p => p.WorkerSex).HasMaxLength(1);
        builder.Property(p => p.EthnicityCode).HasMaxLength(24);
        builder.Property(p => p.AccessNeedCodes).HasMaxLength(200).IsUnicode(false);
        builder.Ignore(p => p.AccessNeeds);
        builder.Property(p => p.Language).HasMaxLength(210);
        builder.Property(p => p.CommunicationNeeds).HasMaxLength(3000);
        builder.Property(p => p.PreferredChannel).HasMaxLength(10);
        builder.Property(p => p.Plan).HasColumnName("SafeContactPlan").HasJsonConversion();
        builder.Property(p => p.MatchKeys).HasJsonConversion();
        builder.Property(p => p.MatchProfile).HasJsonConversion();
        builder.Ignore(p => p.Details);
        builder.HasIndex(p => p.SearchName);
        builder.HasIndex(p => p.DateOfBirth);

        // Nearly all are nobody else: without the filter the statistics say that the index finds everybody, and it is not used.
        builder.HasIndex(p => p.MergedIntoId).HasFilter("MergedIntoId IS NOT NULL");

        builder.OwnsMany(p => p.ContactPoints, points =>
        {
            points.ToTable("ContactPoints");
            points.WithOwner().HasForeignKey("PersonId");
            points.HasKey(c => c.Id);
            points.Property(c => c.Id).ValueGeneratedNever();
            points.Property(c => c.Value).HasMaxLength(ContactPoint.ValueMaxLength);
            points.Property(c => c.Display).HasMaxLength(ContactPoint.ValueMaxLength);
            points.Property(c => c.Label).HasMaxLength(40);
            points.Property(c => c.Note).HasMaxLength(1800);
            points.Property(c => c.WhoMayAnswer).HasMaxLength(ContactPointUse.WhoMayAnswerMaxLength);
            points.Ignore(c => c.Use);
            points.HasIndex("PersonId");
            points.Property(c => c.Postcode).HasMaxLength(10);
            points.HasIndex(c => c.Value);
            points.HasIndex(c => c.Postcode);
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
        builder.Property(w => w.Sound).HasMaxLength(2 * SoundCode.MaxLength);

        // Any word of a name, by its beginning, is one range of this index; a name in one column is found by its first word only.
        builder.HasIndex(w => new { w.Word, w.PersonId });
        builder.HasIndex(w => new { w.Sound, w.PersonId });
    }
}
