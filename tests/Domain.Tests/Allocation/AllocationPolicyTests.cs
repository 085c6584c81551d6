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
