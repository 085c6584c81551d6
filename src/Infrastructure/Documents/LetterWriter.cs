using CaseManagement.Application.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>A plain letter on A4: a paragraph for each line, in a type that is easy to read.</summary>
internal sealed class LetterWriter : ILetterWriter
{
    private const string HalfPoints = "24";

    public byte[] Write(string text)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(text.ReplaceLineEndings("\n").Split('\n').Select(Line));
            body.AppendChild(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Right = 1440, Bottom = 1440, Left = 1440 }));
            word.AddMainDocumentPart().Document = new Document(body);
        }

        return file.ToArray();
    }

    private static Paragraph Line(string line) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "0" }),
        new Run(
            new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new FontSize { Val = HalfPoints }),
            new Text(line) { Space = SpaceProcessingModeValues.Preserve }));
}
