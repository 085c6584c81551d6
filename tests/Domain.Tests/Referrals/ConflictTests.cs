using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Referrals;

public sealed class ConflictTests
{
    private static readonly ConflictFinding Home = new(ConflictKind.SharedAddress);
    private static readonly ConflictFinding Client = new(ConflictKind.SuspectIsClient, Guid.NewGuid());
    private static readonly ConflictFinding Named = new(ConflictKind.VictimIsSuspect, Guid.NewGuid());

    [TestCase(ConflictKind.SuspectIsClient, true)]
    [TestCase(ConflictKind.VictimIsSuspect, true)]
    [TestCase(ConflictKind.SharedAddress, false)]
    [TestCase(ConflictKind.SharedPhone, false)]
    public void Each_kind_raises_the_alarm_and_only_standing_on_both_sides_needs_a_manager(ConflictKind kind, bool blocks)
    {
        var referral = Quiet();

        referral.FindConflicts([new ConflictFinding(kind, blocks ? Guid.NewGuid() : null)]);

        Assert.That((referral.HasOpenConflict, referral.NeedsManager), Is.EqualTo((true, blocks)));
    }

    [Test]
    public void Every_kind_has_been_thought_of() =>
        Assert.That(Enum.GetValues<ConflictKind>().Count(kind => new ConflictFinding(kind).Blocks()), Is.EqualTo(2));

    [Test]
    public void Finding_the_same_again_changes_and_tells_nothing()
    {
        var referral = Quiet();
        referral.FindConflicts([Home, Client]);
        referral.TakeEvents();

        referral.FindConflicts([Client, Home]);

        Assert.That(referral.Conflicts, Is.EqualTo(new[] { Home, Client }));
        Assert.That(referral.Events, Is.Empty);
    }

    [Test]
    public void What_has_gone_goes_also_where_another_is_found_twice()
    {
        var referral = Quiet();
        referral.FindConflicts([Home, Client]);

        referral.FindConflicts([Client, Client]);

        Assert.That(referral.Conflicts, Is.EqualTo(new[] { Client }));
    }

    [Test]
    public void What_is_found_twice_is_kept_once()
    {
        var referral = Quiet();

        referral.FindConflicts([Client, Client]);
        referral.AddConflict(Client);

        Assert.That(referral.Conflicts, Is.EqualTo(new[] { Client }));
        Assert.That(referral.Events.OfType<ConflictFound>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void What_is_not_found_any_more_has_gone_without_a_word()
    {
        var referral = Quiet();
        referral.FindConflicts([Home, Client]);
        referral.TakeEvents();

        referral.DropConflict(Client);
        Assert.That((referral.HasOpenConflict, referral.NeedsManager), Is.EqualTo((true, false)));

        referral.FindConflicts([]);
        Assert.That((referral.HasOpenConflict, referral.Conflicts.Count, referral.Events.Count), Is.EqualTo((false, 0, 0)));
    }

    [Test]
    public void Looked_at_it_is_quiet_and_stays_so_when_it_goes_and_comes_back()
    {
        var referral = Quiet();
        referral.FindConflicts([Client]);
        referral.LookedAtConflicts("Two teams keep it apart");
        referral.TakeEvents();

        referral.FindConflicts([]);
        referral.FindConflicts([Client]);

        Assert.That((referral.HasOpenConflict, referral.NeedsManager, referral.Events.Count), Is.EqualTo((false, false, 0)));
    }

    [Test]
    public void Something_new_beside_what_was_looked_at_is_open()
    {
        var referral = Quiet();
        referral.FindConflicts([Client]);
        referral.LookedAtConflicts("Two teams keep it apart");

        referral.AddConflict(Home);
        Assert.That((referral.HasOpenConflict, referral.NeedsManager), Is.EqualTo((true, false)));

        referral.AddConflict(Named);
        Assert.That((referral.HasOpenConflict, referral.NeedsManager), Is.EqualTo((true, true)));
    }

    [Test]
    public void Nothing_open_cannot_be_looked_at()
    {
        var referral = Quiet();
        var refused = Assert.Throws<DomainRuleException>(() => referral.LookedAtConflicts("Nothing to it"));
        Assert.That(refused.Refusal, Is.EqualTo(ConflictErrors.NothingOpen));

        referral.FindConflicts([Client]);
        referral.LookedAtConflicts("Two teams keep it apart");
        Assert.Throws<DomainRuleException>(() => referral.LookedAtConflicts("Once more"));
    }

    [Test]
    public void Events_tell_neither_who_nor_why()
    {
        var referral = Quiet();

        referral.FindConflicts([Client, Named, Home]);

        Assert.That(referral.Events, Is.EqualTo(new[] { new ConflictFound() }));
        Assert.That(typeof(ConflictFound).GetProperties().Select(p => p.Name), Is.EquivalentTo(typeof(DomainEvent).GetProperties().Select(p => p.Name)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_suspect_whose_record_became_another_is_nothing_new(bool wasLookedAt)
    {
        var (referral, kept) = (Quiet(), PersonId.New());
        referral.FindConflicts([Client, Home]);
        if (wasLookedAt)
        {
            referral.LookedAtConflicts("Two teams keep it apart");
        }

        referral.TakeEvents();
        referral.SuspectBecame(PersonId.From(Client.With!.Value), kept);

        Assert.That(referral.Conflicts, Is.EqualTo(new[] { new ConflictFinding(ConflictKind.SuspectIsClient, kept.Value), Home }));
        Assert.That((referral.HasOpenConflict, referral.Events.Count), Is.EqualTo((!wasLookedAt, 0)));
    }

    /// <summary>Whatever happens in whatever order, the alarm is what is found and was not looked at.</summary>
    [Test]
    public void The_alarm_is_always_what_nobody_looked_at([Range(1, 40)] int seed)
    {
        var chance = new Random(seed);
        ConflictFinding[] all = [Home, new(ConflictKind.SharedPhone), Client, Named, new(ConflictKind.SuspectIsClient, Guid.NewGuid())];
        var (referral, lookedAt) = (Quiet(), new HashSet<ConflictFinding>());
        for (var step = 0; step < 30; step++)
        {
            switch (chance.Next(4))
            {
                case 0:
                    referral.FindConflicts([.. all.Where(_ => chance.Next(2) == 0)]);
                    break;
                case 1:
                    referral.AddConflict(all[chance.Next(all.Length)]);
                    break;
                case 2:
                    referral.DropConflict(all[chance.Next(all.Length)]);
                    break;
                case 3 when referral.HasOpenConflict:
                    referral.LookedAtConflicts("Looked at");
                    lookedAt.UnionWith(referral.Conflicts);
                    break;
            }

            var open = referral.Conflicts.Where(found => !lookedAt.Contains(found)).ToList();
            Assert.That((referral.HasOpenConflict, referral.NeedsManager), Is.EqualTo((open.Count > 0, open.Exists(found => found.Blocks()))), $"step {step}");
            Assert.That(referral.Conflicts, Is.Unique);
        }
    }

    private static Referral Quiet()
    {
        var referral = A.Referral().Build().Referral;
        referral.TakeEvents();
        return referral;
    }
}
