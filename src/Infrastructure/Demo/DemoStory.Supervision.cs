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

    public Task Complained(string worker, string leader) => By(leader, now => Supervision.Complain(_case, cast.User(worker), cast.User(leader), now));
}
