using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;

namespace CaseManagement.Application.People.Matching;

/// <summary>
/// Where messages are taken in groups, looks for those who may be the people of the next ones while one is written, so that both
/// are done in the time of the longer. It sees what was there when the group's transaction began; what the group itself has
/// written since is added from memory.
/// </summary>
internal sealed class Lookout(ISecondReader reader, IMatchKnowledge knowledge) : IDisposable
{
    private readonly List<Ahead> _ahead = [];
    private readonly Dictionary<PersonId, Person> _written = [];
    private readonly HashSet<long> _suspects = [];
    private CancellationTokenSource? _given;
    private Task _looking = Task.CompletedTask;

    /// <summary>Within the transaction of the group, which keeps everybody else from writing.</summary>
    /// <param name="people">Who will be known by the messages, as far as can be told before they are taken.</param>
    public void Begin(IEnumerable<Person> people)
    {
        if (!reader.SeesLastCommit)
        {
            return;
        }

        _ahead.AddRange(people.Where(person => person.MatchKeys.Count > 0).Select(person => new Ahead(person)));
        _given = new CancellationTokenSource();
        var given = _given.Token;
        _looking = Task.Run(() => Look(given), CancellationToken.None);
    }

    /// <returns>As the database would answer now; null where nobody looked.</returns>
    public async Task<FoundByKeys?> Of(Person person)
    {
        if (_ahead.Find(ahead => ahead.IsOf(person)) is not { } foreseen)
        {
            return null;
        }

        var found = await foreseen.Found.Task;
        var keys = person.MatchKeys.ToHashSet();
        var traits = knowledge.Reader.Read(person);
        var written = _written.Values.Where(other => other.Id != person.Id && other.MatchKeys.Any(keys.Contains));
        return new FoundByKeys(
            [
                .. found.People.Where(other => !_written.ContainsKey(other.PersonId)),
                .. written.Select(other => new Likeness(other.Id, knowledge.Model.Compare(knowledge.Reader.Read(other), traits))),
            ],
            found.AmongSuspects || keys.Overlaps(_suspects));
    }

    /// <summary>What a message of the group has written, once it is saved.</summary>
    public void Note(ICaseDbContext db)
    {
        if (_ahead.Count == 0)
        {
            return;
        }

        foreach (var person in db.People.Local.Where(person => person.OrganisationName is null))
        {
            _written[person.Id] = person;
        }

        _suspects.UnionWith(db.Referrals.Local.SelectMany(referral => referral.SuspectKeys));
    }

    /// <summary>The transaction is over, and with it what was seen beside it.</summary>
    public async Task End()
    {
        if (_given is not { } given)
        {
            return;
        }

        await given.CancelAsync();
        await _looking;
        given.Dispose();
        _given = null;
        _ahead.Clear();
        _written.Clear();
        _suspects.Clear();
    }

    public void Dispose() => _given?.Dispose();

    private async Task Look(CancellationToken given)
    {
        try
        {
            await reader.Read(async db =>
            {
                var candidates = new MatchCandidates(db, knowledge);
                foreach (var ahead in _ahead)
                {
                    ahead.Found.SetResult(await candidates.Of(ahead.Person, given));
                }
            });
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // Told to whoever waits for one of them: the group is given up, and each message is taken by itself.
            _ahead.ForEach(ahead => ahead.Found.TrySetException(failed));
        }
    }

    private sealed class Ahead(Person person)
    {
        public Person Person => person;

        public TaskCompletionSource<FoundByKeys> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>All that is compared is the same.</summary>
        public bool IsOf(Person other) =>
            person.MatchKeys.SequenceEqual(other.MatchKeys) && person.Sex == other.Sex
            && person.GivenNames == other.GivenNames && person.FamilyName == other.FamilyName;
    }
}
