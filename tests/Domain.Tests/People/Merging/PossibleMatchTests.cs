using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.People.Merging;

public class PossibleMatchTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Worker = UserId.From(Guid.NewGuid());

    [Test]
    public void Who_was_found_to_be_two_people_is_not_taken_for_one()
    {
        var match = Found();
        match.NeverTheSame(Worker, "Father and son", Now);

        Assert.That(() => match.TakenForOne(Worker, Now), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(PersonMergeErrors.DecidedAlready));
        Assert.That((match.Status, match.Reason), Is.EqualTo((PossibleMatchStatus.NeverSame, "Father and son")));
    }

    [Test]
    public void Who_was_taken_for_one_is_not_decided_on_again()
    {
        var match = Found();
        match.TakenForOne(Worker, Now);

        Assert.That(() => match.TakenForOne(Worker, Now), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(PersonMergeErrors.MergedAlready));
        Assert.That(
            () => match.NeverTheSame(Worker, "Namesakes", Now), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(PersonMergeErrors.MergedAlready));
    }

    [Test]
    public void An_undone_merge_is_remembered_as_two_people()
    {
        var match = Found();
        match.TakenForOne(Worker, Now);

        match.FoundToBeTwo(Worker, "Namesakes", Now);

        Assert.That((match.Status, match.Reason), Is.EqualTo((PossibleMatchStatus.NeverSame, "Namesakes")));
    }

    private static PossibleMatch Found() => PossibleMatch.Found(PersonId.New(), PersonId.New(), new MatchComparison { Band = MatchBand.Perhaps }, Now);
}
