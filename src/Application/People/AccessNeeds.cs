using CaseManagement.Domain.People;

namespace CaseManagement.Application.People;

/// <summary>What a person needs so that we can talk, shown wherever a call starts.</summary>
/// <param name="Codes">Of the list of needs.</param>
/// <param name="Reported">What the force said of it, in its words.</param>
public sealed record AccessNeeds(bool Interpreter, string? Language, IReadOnlyList<string> Codes, string? Reported)
{
    public static AccessNeeds Of(Person person) => new(person.InterpreterRequired, person.Language, person.AccessNeeds, person.CommunicationNeeds);
}
