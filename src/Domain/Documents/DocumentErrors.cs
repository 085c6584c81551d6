using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Documents;

/// <summary>Why an act on a document or a letter is refused. Codes are API: they never change.</summary>
public static class DocumentErrors
{
    public static readonly Refusal Infected = new("document.infected", "The virus scanner found something in this file. It was not kept. Tell your administrator");

    public static readonly Refusal ScannerUnreachable = new("document.scanner-unreachable", "The virus scanner cannot be reached. Try again later");

    public static readonly Refusal NotScanned = new("document.not-scanned", "No virus scanner is set up, and without one no file is taken. Tell your administrator");

    public static readonly Refusal Unreadable = new(
        "document.unreadable", "This document cannot be opened: the key under which it lies is not there, or its file was changed. Tell your administrator");

    public static readonly Refusal WithdrawnAlready = new("document.withdrawn-already", "This document was withdrawn already");

    public static readonly Refusal ReasonMissing = new("document.reason-missing", "Say why, so that the next person understands");

    public static readonly Refusal UnknownTemplate = new("letter.unknown-template", "Select a letter from the list");

    public static readonly Refusal NotNeutral = new("letter.not-neutral", "In a case like this one a letter names neither the service nor the crime. Select a neutral one");

    public static readonly Refusal EndsBeforeItBegins = new("letter.ends-before-it-begins", "The last day cannot be before the first");

    public static readonly Refusal EndedAlready = new("letter.ended-already", "This template has a last day already");

    public static Refusal NotSafe(SafeContactAnswer answer) => new("letter.not-safe", $"Write no letter to this address. {answer.First}");

    public static Refusal UnknownFields(IEnumerable<string> fields) => new(
        "letter.unknown-fields", $"There is no field called {string.Join(", ", fields)}. Use {string.Join(", ", LetterFields.All)}");

    public static Refusal EmptyFields(IEnumerable<string> fields) => new(
        "letter.empty-fields", $"The letter was not written, because this is not known: {string.Join(", ", fields)}");
}
