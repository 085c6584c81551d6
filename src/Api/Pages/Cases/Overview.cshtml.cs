using CaseManagement.Api.Pages.People;
using CaseManagement.Api.Pages.Referrals;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;

namespace CaseManagement.Api.Pages.Cases;

public sealed class OverviewModel(IMediator mediator, ICurrentUser user) : CasePage(mediator)
{
    public override string View => "Overview";

    public CaseOverview Case { get; private set; } = null!;

    public SafeContact SafeContact => SafeContactWords.Card(Header.SafeContact, user.Has(Permission.SafeContactEdit) ? CaseLinks.SafeContact(Id) : null);

    /// <summary>What this person may do with the case as it stands, the most frequent first.</summary>
    public IEnumerable<CaseAct> Acts => Possible.Where(act => !act.Rare);

    public SafetyAtCall SafetyAtCall { get; private set; } = null!;

    /// <summary>What is looked at now and then.</summary>
    public IEnumerable<NavLink> Also
    {
        get
        {
            foreach (var act in Possible.Where(act => act.Rare))
            {
                yield return new(act.Text, act.Href);
            }

            yield return new("Safeguarding concerns", CaseLinks.Concerns(Id));
            yield return new("Volunteers", VolunteerLinks.OfCase(Id));
            yield return new("Reviews of the file", CaseLinks.FileReviews(Id));
            if (user.Has(Permission.FeedbackAsk) || user.Has(Permission.FeedbackRead))
            {
                yield return new("Feedback", CaseLinks.Feedback(Id));
            }

            if (user.Has(Permission.EqualityRecord))
            {
                yield return new("How they describe themselves", CaseLinks.Equality(Id));
            }
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Case = await Mediator.Send(new GetCaseOverviewQuery(CaseId), ct);
        await LoadFrame(ct);
        var safety = await Mediator.Send(new GetSafetyQuery(CaseId), ct);
        SafetyAtCall = new SafetyAtCall(Id, safety.Sensitive, safety.Plan);
    }

    private IEnumerable<CaseAct> Possible => All().Where(act => user.Has(act.Needs) && act.Possible);

    private IEnumerable<CaseAct> All()
    {
        var worked = Header.Status is not (CaseStatus.Closed or CaseStatus.Restricted);
        yield return new("Record a contact", CaseLinks.RecordContact(Id), Permission.ContactsRecord, worked, Main: true);
        yield return new("Add a note", CaseLinks.AddNote(Id), Permission.CasesEdit, worked);
        yield return new("Assess needs", CaseLinks.AssessNeeds(Id), Permission.CasesEdit, worked);
        yield return new("Assess risk", CaseLinks.AssessRisk(Id), Permission.CasesEdit, worked);
        yield return new("Plan a follow-up", CaseLinks.PlanFollowUp(Id), Permission.FollowUpsEdit, worked);
        yield return new("Change worker", CaseLinks.Assign(Id), Permission.CasesAssign, worked);
        yield return new("A woman or a man", ReferralLinks.Worker(Header.ReferralId), Permission.SafeContactEdit, worked, Rare: true);
        yield return new("What they need to talk", ReferralLinks.AccessNeeds(Header.ReferralId), Permission.SafeContactEdit, worked, Rare: true);
        yield return new("What it weighs", CaseLinks.Weight(Id), Permission.CasesEdit, worked, Rare: true);
        yield return new("I know somebody involved", ReferralLinks.Acquaintance(Header.ReferralId), Permission.CasesEdit, worked, Rare: true);
        yield return new("Hold until a date", CaseLinks.Pause(Id), Permission.CasesEdit, CaseLifecycle.Allows(Header.Status, CaseStatus.Paused) && worked);
        yield return new("Resume", CaseLinks.Resume(Id), Permission.CasesEdit, Header.Status == CaseStatus.Paused);
        yield return new("Approve the closure", CaseLinks.Closure(Id), Permission.ClosuresApprove, Case.Closure?.MayDecide == true, Main: true);
        yield return new("Close the case", CaseLinks.Close(Id), Permission.CasesClose, CaseLifecycle.Allows(Header.Status, CaseStatus.Closed) && Header.Status != CaseStatus.ClosurePending && worked);
        yield return new("Re-open", CaseLinks.Reopen(Id), Permission.CasesClose, Header.Status == CaseStatus.Closed, Main: true);
    }
}

/// <param name="Main">The one that stands out.</param>
/// <param name="Rare">Done once in the life of a case: it stands among the links beside.</param>
public sealed record CaseAct(string Text, string Href, Permission Needs, bool Possible, bool Main = false, bool Rare = false);
