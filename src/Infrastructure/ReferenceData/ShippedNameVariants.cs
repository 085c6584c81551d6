using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Infrastructure.ReferenceData;

/// <summary>The list of short forms and other spellings of given names that ships with the product: one group a line.</summary>
public static class ShippedNameVariants
{
    public static NameVariants Read()
    {
        using var reader = new StreamReader(typeof(ShippedNameVariants).Assembly.GetManifestResourceStream("name_variants")!);
        return Read(reader.ReadToEnd());
    }

    public static NameVariants Read(string csv) =>
        new(csv.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')));
}
