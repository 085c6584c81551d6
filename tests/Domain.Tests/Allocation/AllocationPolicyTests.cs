using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Allocation;

public class AllocationPolicyTests
{
    private const string Portsmouth = "E06000044";
    private const string Southampton = "E06000045";

    private static readonly AllocationFacts DomesticAbuse = new(Specialism.DomesticAbuse, SupportLevel.HighRisk, RiskGrade.High, Portsmouth, "Portsmouth");
    private static readonly AllocationFacts Plain = new(Specialism.Generic, SupportLevel.Standard, RiskGrade.NotAssessed, Portsmouth, "Portsmouth");

    [Test]
    public void A_specialist_with_room_who_covers_the_area_is_suggested_in_words()
    {
        var advice = Rank(DomesticAbuse, Load("Robin", 12, [Specialism.DomesticAbuse], [Portsmouth]));

        Assert.That(advice.Suitable.Single().Reasons, Is.EqualTo(new[] { "Domestic abuse specialist", "Covers Portsmouth", "Carries 12 of 30 points" }));
    }

    [Test]
    public void Everybody_else_is_told_why_not()
    {
        var away = Load("Away", 0, [Specialism.DomesticAbuse]);
        away.Worker.SetAvailable(false);
        var advice = Rank(
            DomesticAbuse, away, Load("Child", 0, [Specialism.Children]), Load("Elsewhere", 0, [Specialism.DomesticAbuse], [Southampton]),
            Load("Full", 30, [Specialism.DomesticAbuse]), Load("Generic", 0, []));

        Assert.That(advice.Suitable, Is.Empty);
        Assert.That(advice.Others.Select(w => $"{w.Name}: {string.Join(", ", w.Reasons)}"), Is.EqualTo(new[]
        {
            "Away: Away", "Child: Works with children only", "Elsewhere: Does not cover Portsmouth", "Full: Full: 30 of 30 points",
            "Generic: Takes generic cases only",
        }));
    }

    [Test]
    public void The_least_loaded_share_comes_first()
    {
        var advice = Rank(
            DomesticAbuse, Load("Half", 15, [Specialism.DomesticAbuse]), Load("Third", 10, [Specialism.DomesticAbuse]),
            Load("Part-time", 8, [Specialism.DomesticAbuse], capacity: 15));

        Assert.That(advice.Suitable.Select(w => w.Name), Is.EqualTo(new[] { "Third", "Half", "Part-time" }));
    }

    [Test]
    public void A_generic_case_leaves_the_specialists_free()
    {
        var advice = Rank(Plain, Load("Specialist", 0, [Specialism.DomesticAbuse]), Load("Generalist", 20, []));

        Assert.That(advice.Suitable.Select(w => w.Name), Is.EqualTo(new[] { "Generalist", "Specialist" }));
    }

    [Test]
    public void Whoever_covers_certain_areas_is_not_suggested_where_the_area_is_not_known()
    {
        var advice = Rank(Plain with { LocalAuthority = null }, Load("Robin", 0, [], [Portsmouth]));

        Assert.That(advice.Others.Single().Reasons, Is.EqualTo(new[] { "Covers certain areas only, and the area is not known" }));
    }

    [Test]
    public void An_accreditation_that_ended_is_none()
    {
        var lapsed = Load("Lapsed", 0, [Specialism.DomesticAbuse]);
        lapsed.Worker.Bring(WorkerTraits.None with { Accreditations = [new(Specialism.DomesticAbuse, "IDVA", new DateOnly(2026, 3, 3))] });
        var valid = Load("Valid", 20, [Specialism.DomesticAbuse]);
        valid.Worker.Bring(WorkerTraits.None with { Accreditations = [new(Specialism.DomesticAbuse, "IDVA", new DateOnly(2026, 3, 4))] });

        var advice = Rank(DomesticAbuse with { Today = new DateOnly(2026, 3, 4) }, lapsed, valid);

        Assert.That(advice.Suitable.Single().Name, Is.EqualTo("Valid"));
        Assert.That(advice.Others.Single().Reasons, Is.EqualTo(new[] { "Accreditation for domestic abuse ended on 3 March 2026" }));
    }

    [Test]
    public void Who_worked_with_the_person_comes_first_then_who_speaks_their_language()
    {
        var speaks = Load("Speaks", 20, []);
        speaks.Worker.Bring(WorkerTraits.None with { Languages = ["pl"] });
        var advice = Rank(Plain with { Language = "PL" }, Load("Free", 0, []), speaks, Load("Known", 25, []) with { KnowsPerson = true });

        Assert.That(advice.Suitable.Select(w => w.Name), Is.EqualTo(new[] { "Known", "Speaks", "Free" }));
        Assert.That(advice.Suitable[0].Reasons, Has.Member("Has worked with this person before"));
        Assert.That(advice.Suitable[1].Reasons, Has.Member("Speaks Polish"));
    }

    [Test]
    public void Whom_the_person_did_not_ask_for_is_not_suggested()
    {
        var woman = Load("Woman", 20, []);
        woman.Worker.Bring(WorkerTraits.None with { Sex = "F" });
        var advice = Rank(Plain with { WorkerSex = "F" }, woman, Load("Not said", 0, []));

        Assert.That(advice.Suitable.Single().Reasons, Has.Member("A woman, as the person asked"));
        Assert.That(advice.Others.Single().Reasons, Is.EqualTo(new[] { "The person asked for a woman" }));
    }

    [Test]
    public void The_fourth_who_fits_is_told_why_they_are_not_among_the_three()
    {
        var advice = Rank(Plain, Load("A", 1, []), Load("B", 2, []), Load("C", 3, []), Load("D", 4, []), Load("E", 27, []), Load("F", 4, [Specialism.Children]));

        Assert.That(advice.Suggestions.Select(w => w.Name), Is.EqualTo(new[] { "A", "B", "C" }));
        Assert.That(
            advice.NotSuggested.Select(w => $"{w.Name}: {w.Reasons[0]}"),
            Is.EqualTo(new[] { "D: Others carry less", "E: Others have more room", "F: Kept free for cases that need their specialism" }));
        Assert.That((advice.IsSuggested(advice.Suitable[2].WorkerId), advice.IsSuggested(advice.Suitable[3].WorkerId)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Nearly_full_warns_and_full_needs_somebody_who_may_decide_so()
    {
        var advice = Rank(Plain, Load("Nearly", 26, []), Load("Full", 32, []));
        var full = advice.Others.Single().WorkerId;

        Assert.That(advice.Suitable.Single().Reasons, Has.Member("Nearly full with this case"));
        Assert.That(Assert.Throws<Domain.Common.DomainRuleException>(() => advice.IsOverLimit(full, mayOverride: false))!.Refusal, Is.EqualTo(AllocationErrors.Full));
        Assert.That((advice.IsOverLimit(full, mayOverride: true), advice.IsOverLimit(advice.Suitable[0].WorkerId, mayOverride: false)), Is.EqualTo((true, false)));
    }

    [TestCase(Specialism.Generic, SupportLevel.Standard, RiskGrade.NotAssessed, 1)]
    [TestCase(Specialism.Generic, SupportLevel.Enhanced, RiskGrade.Standard, 1.5)]
    [TestCase(Specialism.Children, SupportLevel.Enhanced, RiskGrade.NotAssessed, 2)]
    [TestCase(Specialism.DomesticAbuse, SupportLevel.Enhanced, RiskGrade.Medium, 2)]
    [TestCase(Specialism.DomesticAbuse, SupportLevel.HighRisk, RiskGrade.High, 3)]
    [TestCase(Specialism.SeriousCrime, SupportLevel.Enhanced, RiskGrade.NotAssessed, 3)]
    [TestCase(Specialism.Children, SupportLevel.HighRisk, RiskGrade.High, 3)]
    public void A_case_weighs_what_the_heaviest_rule_says(Specialism specialism, SupportLevel level, RiskGrade grade, decimal weight) =>
        Assert.That(AllocationWeights.Default.Of(specialism, level, grade), Is.EqualTo(weight));

    [Test]
    public void Whatever_the_workers_nobody_is_lost_and_nobody_unfit_is_suggested([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var workers = Enumerable.Range(0, 12).Select(i => Any(random, i)).ToArray();
        var facts = new AllocationFacts(
            random.GetItems(Enum.GetValues<Specialism>(), 1)[0], random.GetItems(Enum.GetValues<SupportLevel>(), 1)[0], RiskGrade.NotAssessed, Portsmouth, "Portsmouth");

        var advice = Rank(facts, workers);
        var shuffled = Rank(facts, [.. workers.Reverse()]);

        Assert.That(advice.Suitable.Concat(advice.Others).Select(w => w.WorkerId), Is.EquivalentTo(workers.Select(w => w.Worker.Id)));
        Assert.That(advice.Suitable.Select(w => w.WorkerId), Is.EqualTo(shuffled.Suitable.Select(w => w.WorkerId)));
        Assert.That(advice.Suitable.Concat(advice.Others), Has.All.Property("Reasons").Not.Empty);
        foreach (var suggested in advice.Suitable.Select(s => workers.Single(w => w.Worker.Id == s.WorkerId)))
        {
            Assert.That(
                suggested.Worker.Available && suggested.Worker.IsQualifiedFor(facts.Specialism) && suggested.Worker.Covers(Portsmouth)
                && suggested.Carried + advice.Weight < suggested.Worker.Capacity * 1.1m,
                Is.True);
        }
    }

    private static AllocationAdvice Rank(AllocationFacts facts, params WorkerLoad[] workers) => AllocationPolicy.Rank(facts, workers, AllocationWeights.Default, LoadLimits.Default);

    private static WorkerLoad Any(Random random, int number)
    {
        var load = Load(
            $"Worker {number}", random.Next(0, 31), [.. Enum.GetValues<Specialism>().Where(_ => random.Next(3) == 0)],
            random.Next(2) == 0 ? [] : [random.Next(2) == 0 ? Portsmouth : Southampton]);
        load.Worker.SetAvailable(random.Next(4) > 0);
        return load;
    }

    private static WorkerLoad Load(string name, decimal carried, Specialism[] specialisms, string[]? areas = null, decimal capacity = 30) =>
        new(Worker.Create(UserId.From(Guid.CreateVersion7()), name, TeamId.New(), specialisms, areas ?? [], capacity), carried);
}
