using CaseManagement.Api.Web;
using CaseManagement.Application.Running;
using CaseManagement.Domain.Running;

namespace CaseManagement.Api.Pages.Administration.Jobs;

/// <summary>Jobs and their runs in words.</summary>
public static class JobWords
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["RemindDueFollowUps"] = "Remind of follow-ups",
        ["WatchServiceLevels"] = "Find service levels that were not kept",
        ["WakeHeldCases"] = "Wake cases that were held",
        ["EndUnreachedReferrals"] = "See who has not answered in time",
        ["DealReferrals"] = "Deal referrals to officers",
        ["CountPeople"] = "Count how common names are",
        ["EraseDrafts"] = "Erase unfinished forms of the public",
        ["SweepDocuments"] = "Remove files that no document has",
        ["LookAfterVolunteers"] = "Look after loans and volunteers",
        ["SendDailyDigests"] = "Mail workers what is due today",
        ["SendWeeklyDigests"] = "Mail leaders the week of their team",
        ["SendOutbox"] = "Send emails",
        ["WatchInbox"] = "Look for files of forces",
        ["TakeImports"] = "Take files that staff gave in",
    };

    public static bool Knows(string job) => Names.ContainsKey(job);

    public static string Name(string job) => Names.GetValueOrDefault(job) ?? Words.FromName(job);

    public static (string Colour, string Text) State(JobRunRow run) => run.State switch
    {
        JobRunState.Asked => ("yellow", "Asked for"),
        JobRunState.Running when run.IsLost => ("red", "Not heard of since"),
        JobRunState.Running => ("blue", "Running"),
        JobRunState.Failed => ("red", "Failed"),
        JobRunState.Stopped => ("grey", "Stopped"),
        _ => ("green", "Done"),
    };

    public static string Pieces(JobRunRow run) => run switch
    {
        { State: not JobRunState.Done } => "–",
        { Times: > 1 } => $"Nothing to do, {Words.Count(run.Times, "run")}",
        { Pieces: 0 } => "Nothing to do",
        _ => Words.Number(run.Pieces),
    };
}
