using CaseManagement.Application.Referrals.GettingHelp;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>The only place that spells the addresses of the public form. They lie in browser histories, so they tell nothing.</summary>
public static class GetHelpLinks
{
    public const string Start = "/get-help";
    public const string Leave = Start + "/leave";
    public const string Ended = Start + "?ended=true";

    public static string Step(Guid id, HelpStep step, bool change = false) =>
        $"{Start}/{id}/{step.ToString().ToLowerInvariant()}{(change ? "?change=true" : "")}";

    public static string Check(Guid id) => $"{Start}/{id}/check";

    public static string Done(Guid id) => $"{Start}/{id}/done";

    public static string Save(Guid id) => $"{Start}/{id}/save";
}
