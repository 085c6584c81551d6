using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Infrastructure.Persistence.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Name).HasMaxLength(Document.NameMaxLength);
        builder.Property(d => d.Note).HasMaxLength(Document.NoteMaxLength);
        builder.Property(d => d.Reason).HasMaxLength(Document.NoteMaxLength);
        builder.Property(d => d.StorageName).HasMaxLength(Document.StorageNameMaxLength);
        builder.Property(d => d.KeyId).HasMaxLength(Document.KeyIdMaxLength);
        builder.Ignore(d => d.IsWithdrawn);

        // The row goes with the case when that is erased, and the file with the row (SweepDocuments).
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.StorageName).IsUnique();
    }
}

internal sealed class LetterTemplateConfiguration : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.ToTable("LetterTemplates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(LetterTemplate.NameMaxLength);
        builder.Property(t => t.Body).HasMaxLength(LetterTemplate.BodyMaxLength);
    }
}
