using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.People;

namespace CaseManagement.Api.Pages.Shared;

internal static class AccessNeedWords
{
    /// <summary>"Interpreter required (Polish), Large print"; empty where nothing is known to be needed.</summary>
    public static string Of(AccessNeeds? needs, ReferenceSnapshot codes)
    {
        if (needs is null)
        {
            return "";
        }

        var interpreter = needs.Interpreter ? $"{codes.Label(CodeLists.AccessibilityNeeds, Person.InterpreterNeed)} ({needs.Language ?? "language not known"})"
            : needs.Language is { Length: > 0 } language ? $"Language: {language}"
            : null;
        var others = needs.Codes.Where(code => code != Person.InterpreterNeed).Select(code => codes.Label(CodeLists.AccessibilityNeeds, code));
        return string.Join(", ", new[] { interpreter }.Concat(others).Append(needs.Reported).Where(text => !string.IsNullOrWhiteSpace(text)));
    }
}
