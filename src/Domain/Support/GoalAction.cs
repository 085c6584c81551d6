namespace CaseManagement.Domain.Support;

/// <summary>Who is to do something.</summary>
public enum ActionBy
{
    Worker,
    Person,
}

public enum ActionState
{
    Planned,
    Done,
    NotDone,
}

/// <summary>One step towards a goal.</summary>
public sealed class GoalAction
{
    private GoalAction()
    {
    } // EF Core

    internal GoalAction(string what, ActionBy by, DateOnly dueOn)
    {
        Id = GoalActionId.New();
        What = what;
        By = by;
        DueOn = dueOn;
    }

    public GoalActionId Id { get; private set; }

    public string What { get; private set; } = "";

    public ActionBy By { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ActionState State { get; private set; }

    public string? Note { get; private set; }

    public DateTime? SettledUtc { get; private set; }

    internal void Settle(ActionState state, string? note, DateTime now)
    {
        State = state;
        Note = note;
        SettledUtc = now;
    }
}
