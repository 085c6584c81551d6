namespace CaseManagement.Api.Web;

/// <summary>
/// A page that can be shown again after its act was refused: fills everything the page shows and nobody posts. It may set
/// the version as well: after a refusal the form still sends the version the person was looking at, and only after
/// "someone else changed this" the one they see now.
/// </summary>
public interface IReloadable
{
    Task ReloadAsync(CancellationToken ct);
}

/// <summary>Names the command's properties whose errors belong beside this field, where the names differ.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ErrorsOfAttribute(params string[] properties) : Attribute
{
    public IReadOnlyList<string> Properties { get; } = properties;
}
