using CaseManagement.Api.TagHelpers;
using CaseManagement.Domain.Safeguarding;

namespace CaseManagement.Api.Pages.Safeguarding;

internal static class SafeguardingWords
{
    public static readonly IReadOnlyList<Choice> Abouts = [.. Enum.GetValues<ConcernAbout>().Select(a => new Choice($"{a}", About(a)))];

    public static readonly IReadOnlyList<Choice> Decisions = [.. Enum.GetValues<ConcernDecision>().Select(d => new Choice($"{d}", Decision(d)))];

    public static string About(ConcernAbout about) => about == ConcernAbout.Child ? "A child" : "An adult at risk";

    public static string Decision(ConcernDecision decision) => decision switch
    {
        ConcernDecision.ReferredOn => "Referred on to those who must act",
        ConcernDecision.AdviceGiven => "Advice given",
        _ => "No further action",
    };
}
