using CaseManagement.Api.Web;
using CaseManagement.Application.Consents;
using CaseManagement.Domain.Consents;

namespace CaseManagement.Api.Pages.Consents;

/// <summary>Consent in words.</summary>
internal static class ConsentWords
{
    public static string State(ConsentState state) => state switch
    {
        ConsentState.Holds => "Consent holds",
        ConsentState.Missing => "Not enough: ask",
        ConsentState.Expired => "Run out: ask again",
        _ => Words.FromName(state.ToString()),
    };

    public static string Colour(ConsentState state) => state switch
    {
        ConsentState.Holds => "green",
        ConsentState.Refused or ConsentState.Withdrawn => "red",
        _ => "yellow",
    };

    /// <summary>"Given by the person on 3 Nov 2026, until 2 Nov 2027".</summary>
    public static string Said(ConsentEntryRow entry) =>
        $"{Words.FromName(entry.Decision.ToString())} by {Party(entry)} on {Words.Day(entry.SaidOn)}{(entry.ExpiresOn is { } until ? $", until {Words.Day(until)}" : "")}";

    private static string Party(ConsentEntryRow entry) => entry.Party == ConsentParty.Parent ? $"the parent or guardian ({entry.PartyName})" : "the person";
}
