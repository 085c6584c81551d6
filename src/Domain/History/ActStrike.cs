namespace CaseManagement.Domain.History;

/// <summary>
/// That an act was recorded on the wrong case or person. The act itself stays as it was written (docs/adr/0004): whoever reads
/// it is told, and reports leave it out.
/// </summary>
public sealed class ActStrike
{
    private ActStrike()
    {
    } // EF Core

    private ActStrike(Act act, DateTime struckUtc)
    {
        ActId = act.Id;
        Kind = act.Kind;
        HappenedUtc = act.HappenedUtc;
        Code = act.Code;
        SubjectId = act.SubjectId;
        StruckUtc = struckUtc;
    }

    public static ActStrike Of(Act act, DateTime now) => new(act, now);

    public ActId ActId { get; private set; }

    /// <summary>Of the act, like the three that follow: what a report takes off again.</summary>
    public string Kind { get; private set; } = "";

    public DateTime HappenedUtc { get; private set; }

    public string? Code { get; private set; }

    public Guid? SubjectId { get; private set; }

    public DateTime StruckUtc { get; private set; }
}
