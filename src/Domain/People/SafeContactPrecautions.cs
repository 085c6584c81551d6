namespace CaseManagement.Domain.People;

/// <summary>With what care an allowed way is used, in the order in which one acts.</summary>
internal static class SafeContactPrecautions
{
    public static IEnumerable<SafeContactReason> Of(SafeContactFacts facts, ContactChannel channel, ContactPoint? point, DateOnly day) =>
        OfThePerson(facts, channel)
            .Concat(point is null ? [] : OfThePoint(facts, channel, point, day))
            .Concat(OfTheKind(facts, channel, point));

    private static bool IsTalk(ContactChannel channel) =>
        channel is ContactChannel.Call or ContactChannel.Voicemail or ContactChannel.Visit or ContactChannel.InPerson;

    private static bool IsWritten(ContactChannel channel) => channel is ContactChannel.Text or ContactChannel.Email or ContactChannel.Post;

    private static IEnumerable<SafeContactReason> OfThePerson(SafeContactFacts facts, ContactChannel channel)
    {
        if (!string.IsNullOrWhiteSpace(facts.Note))
        {
            yield return new("note", facts.Note);
        }

        if (facts.Plan.OnlyThrough is { } through)
        {
            yield return new("only-through", $"Ask for {through.Name}, and speak to nobody else");
        }

        if (facts.Plan.CoverName is { } cover)
        {
            yield return new("cover-name", IsTalk(channel) ? $"Say that you are {cover}" : $"Sign as {cover}");
        }

        if (facts.Plan.CodeWord is not null && channel is ContactChannel.Call or ContactChannel.Visit)
        {
            yield return new("code-word", "A code word is agreed. Say nothing before you have heard it");
        }
    }

    private static IEnumerable<SafeContactReason> OfThePoint(SafeContactFacts facts, ContactChannel channel, ContactPoint point, DateOnly day)
    {
        if (!string.IsNullOrWhiteSpace(point.Note))
        {
            yield return new("point-note", point.Note);
        }

        if (point.WhoMayAnswer is { } other)
        {
            yield return new("who-may-answer", $"May answer too: {other}");
        }

        if (point.Sharing == PointSharing.Shared)
        {
            yield return new("shared", "Others use it too. Say and write nothing that they must not know");
        }

        if (point.Sharing == PointSharing.Monitored)
        {
            yield return new("monitored", "Somebody watches it. Say nothing but that you will meet, or talk another way");
        }

        if (channel is ContactChannel.Call or ContactChannel.Voicemail)
        {
            if (point.WithholdNumber ?? facts.Sensitive)
            {
                yield return new("withhold-number", "Withhold our number");
            }
            else if (point.WithholdNumber == false)
            {
                yield return new("show-number", "Show our number: a withheld one is not answered");
            }
        }

        if (point.Use.IsOverdueOn(day))
        {
            yield return new("review-overdue", "Ask first whether this is still safe: it was to be asked again");
        }
    }

    private static IEnumerable<SafeContactReason> OfTheKind(SafeContactFacts facts, ContactChannel channel, ContactPoint? point)
    {
        if (IsTalk(channel) && channel != ContactChannel.Voicemail && (facts.Sensitive || facts.Plan.CheckEachCall))
        {
            yield return new("check-first", "Ask first whether it is safe to talk. Say nothing to anybody else who answers");
        }

        if (channel == ContactChannel.Call && point is not null && (SafeContactPolicy.StatedSafe(ContactChannel.Voicemail, point.Safety) != true || point.Sharing == PointSharing.Monitored))
        {
            yield return new("no-voicemail", "Do not leave a voicemail");
        }

        if (IsWritten(channel) && (facts.Sensitive || (channel == ContactChannel.Post && point?.NeutralEnvelope == true)))
        {
            yield return new("neutral", "Name neither the service nor the crime, and use a plain envelope");
        }

        if (facts.InterpreterRequired)
        {
            yield return new("interpreter", "An interpreter is needed. Never use a relative");
        }
    }
}
