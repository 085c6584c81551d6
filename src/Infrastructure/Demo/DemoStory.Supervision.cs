namespace CaseManagement.Infrastructure.Demo;

/// <summary>What leaders and safeguarding leads look after, and how support ends.</summary>
internal sealed partial class DemoStory
{
    private DemoSupervision Supervision => new(_db, rules);

    public Task ClosureAsked(string worker) => By(worker, now => Supervision.AskToClose(_case, cast.User(worker), now));

    public Task ConcernRaised(string worker) => By(worker, now => Supervision.RaiseConcern(_case, cast.User(worker), now));

    public Task ConcernDecided(string lead) => By(lead, now => Supervision.Decide(cast.User(lead), now));

    public Task FileReviewed(string leader) => By(leader, now =>
    {
        var task = Supervision.ReviewFile(_case, cast.User(leader), now);
        _followUps.Add(task);
        NextDueChanged();
    });

    public Task FeedbackGiven(string worker) => By(worker, now => Supervision.TakeFeedback(_case, cast.User(worker), now));

    public Task DescribedThemselves(string worker) => By(worker, now => Supervision.Describe(_case, _person, cast.User(worker), now));

    /// <summary>Lent, with a note to read and an item to fit; the volunteer has begun.</summary>
    public async Task LentTo(string volunteer, string worker)
    {
        var volunteers = new DemoVolunteers(_db, rules);
        await By(worker, _ => _case.AddNote("Invented: ring before a visit, there is a dog."));
        await By(worker, _ => _case.AddNote("Invented: the landlord is slow with the locks."));
        await By(worker, now => Promised(volunteers.Lend(_case, cast.User(worker), cast.User(volunteer), now)));
        await By(worker, _ => volunteers.Share(_case));
        await By(volunteer, now => volunteers.Give(_case, cast.User(volunteer), now));
    }

    public Task Complained(string worker, string leader) => By(leader, now => Supervision.Complain(_case, cast.User(worker), cast.User(leader), now));
}
