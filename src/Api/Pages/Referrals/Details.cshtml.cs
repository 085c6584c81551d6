using CaseManagement.Api.Pages.People;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Pages.Shared.History;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class DetailsModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ReferralDetails Referral { get; private set; } = null!;

    public ReferenceSnapshot Lists { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    public HistoryList History { get; private set; } = null!;

    public bool MayWork => user.Has(Permission.ReferralsWork);

    public bool MayAskForWorker => IsOpen && user.Has(Permission.SafeContactEdit);

    public bool MaySayAcquaintance => MayWork || user.Has(Permission.CasesEdit);

    public bool IsOpen => Referral.Status is ReferralStatus.Triage or ReferralStatus.FirstContact;

    /// <summary>Wherever it stands: they may ring the service, and that is kept. What goes out is refused where it must be.</summary>
    public bool MayContact => Referral.CaseId is null && user.Has(Permission.ContactsRecord);

    public bool MayOpenCase => Referral.Status == ReferralStatus.FirstContact && user.Has(Permission.CasesAssign);

    /// <summary>Whoever came by themselves cannot be sent back.</summary>
    public bool MayReturn => MayWork && (IsOpen || Referral.Status == ReferralStatus.NeedsCorrection) && Referral.Force is not null;

    public bool MayCorrect => MayWork && Referral.Status == ReferralStatus.NeedsCorrection && Referral.Force is not null;

    public bool MayClassify => MayWork && Referral.Status is not (ReferralStatus.Withdrawn or ReferralStatus.Closed);

    public bool MayEnd => MayWork && Referral.Status == ReferralStatus.Triage;

    /// <summary>What waits for a correction that no force will send is taken up by a worker, too.</summary>
    public bool MayTakeUp => MayWork
        && (Referral.Status is ReferralStatus.NotProgressed or ReferralStatus.PassedOn or ReferralStatus.Withdrawn
            || (Referral.Status == ReferralStatus.NeedsCorrection && Referral.Force is null));

    public bool MayClose => MayWork && Referral.Status is ReferralStatus.FirstContact or ReferralStatus.NeedsCorrection;

    /// <summary>Numbers and addresses that the person shares with a suspect; never told to the force, always to the worker.</summary>
    public IEnumerable<string> SharedWithSuspect =>
        ReportedContactPoints.From(Referral.Statement).Where(point => point.EqualsSuspects).Select(point => point.Display)
            .Concat(Referral.SafeContact.Points.Where(point => point.NeverUse).Select(point => point.Display)).Distinct();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lists = await referenceData.Current(ct);
        Referral = await mediator.Send(new GetReferralQuery(ReferralId.From(Id)), ct);
        SafeContact = SafeContactWords.Card(Referral.SafeContact, user.Has(Permission.SafeContactEdit) ? ReferralLinks.SafeContact(Id) : null);
        var words = new HistoryWords(Lists, Referral.History.People);
        History = new HistoryList([.. Referral.History.Entries.Select(words.Tell)], Referral.NowUtc);
    }
}
