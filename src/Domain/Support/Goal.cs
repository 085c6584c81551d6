using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

public enum GoalStatus
{
    Open,
    Reached,
    GivenUp,
}

/// <summary>What a person wants to reach in one area of need, and who does what by when to get there. The plan of a case is its goals.</summary>
public sealed class Goal : AggregateRoot
{
    public const int WhatMaxLength = 300;
    public const int NoteMaxLength = 1000;
    public const int NeedCodeMaxLength = 20;
    public const int MostYearsAhead = 10;

    private readonly List<GoalAction> _actions = [];

    private Goal()
    {
    } // EF Core

    public GoalId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string NeedCode { get; private set; } = "";

    public string What { get; private set; } = "";

    public GoalStatus Status { get; private set; }

    public UserId SetByUserId { get; private set; }

    public DateTime SetUtc { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    /// <summary>What is said of it now that it is over.</summary>
    public string? EndNote { get; private set; }

    /// <summary>When it was found to be another person's; it is no part of the plan since.</summary>
    public DateTime? StruckUtc { get; private set; }

    public IReadOnlyList<GoalAction> Actions => _actions;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="areas">Codes of the areas of need in force.</param>
    public static Goal Set(Case about, string needCode, string what, IReadOnlySet<string> areas, UserId by, DateTime now)
    {
        Refuse.If(!areas.Contains(needCode), GoalErrors.UnknownNeed);
        about.PlanMade();
        var goal = new Goal { Id = GoalId.New(), CaseId = about.Id, NeedCode = needCode, What = what, SetByUserId = by, SetUtc = now };
        goal.Raise(new GoalSet(about.Id.Value, needCode, what));
        return goal;
    }

    public GoalAction Add(string what, ActionBy by, DateOnly dueOn, DateOnly today)
    {
        Refuse.If(Status != GoalStatus.Open, GoalErrors.Over);
        Refuse.If(dueOn < today, GoalErrors.InThePast);
        Refuse.If(dueOn > today.AddYears(MostYearsAhead), GoalErrors.TooFarAhead);
        var action = new GoalAction(what, by, dueOn);
        _actions.Add(action);
        Raise(new GoalActionAdded(CaseId.Value, by, dueOn, what));
        return action;
    }

    public void Settle(GoalActionId id, bool done, string? note, DateTime now)
    {
        Refuse.If(Status != GoalStatus.Open, GoalErrors.Over);
        var action = _actions.Find(a => a.Id == id);
        Refuse.If(action is null, GoalErrors.NoSuchAction);
        Refuse.If(action!.State != ActionState.Planned, GoalErrors.SettledAlready);
        Refuse.If(!done && string.IsNullOrWhiteSpace(note), GoalErrors.NoteMissing);
        action.Settle(done ? ActionState.Done : ActionState.NotDone, note, now);
        Raise(new GoalActionSettled(CaseId.Value, done, note));
    }

    public void End(bool reached, string? note, DateTime now)
    {
        Refuse.If(Status != GoalStatus.Open, GoalErrors.Over);
        Refuse.If(!reached && string.IsNullOrWhiteSpace(note), GoalErrors.NoteMissing);
        Status = reached ? GoalStatus.Reached : GoalStatus.GivenUp;
        EndedUtc = now;
        EndNote = note;
        Raise(new GoalEnded(CaseId.Value, reached, note));
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;
}
