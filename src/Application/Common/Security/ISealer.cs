namespace CaseManagement.Application.Common.Security;

/// <summary>Encrypts what lies in the database for a while and is nobody's to read there. The edge to the host's keys.</summary>
public interface ISealer
{
    string Seal(string text);

    /// <returns>Null where the keys that sealed it are gone.</returns>
    string? Open(string sealedText);
}
