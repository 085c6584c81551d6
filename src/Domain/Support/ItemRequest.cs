using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

/// <summary>A security item for one person, from the wish to where it hangs on the door.</summary>
public sealed class ItemRequest : AggregateRoot
{
    public const int WhyMaxLength = 1000;
    public const int CodeMaxLength = 20;
    public const int MostAtOnce = 20;

    private ItemRequest()
    {
    } // EF Core

    public ItemRequestId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string ItemCode { get; private set; } = "";

    public int Quantity { get; private set; }

    public string? Why { get; private set; }

    public ItemRequestStatus Status { get; private set; }

    /// <summary>What all of it was worth when it was asked for.</summary>
    public int ValuePence { get; private set; }

    public UserId RequestedById { get; private set; }

    public DateTime RequestedUtc { get; private set; }

    public UserId? DecidedById { get; private set; }

    /// <summary>Null for what comes from nobody's stock.</summary>
    public string? BaseCode { get; private set; }

    public string? FundCode { get; private set; }

    public int? CostPence { get; private set; }

    public DateTime? IssuedUtc { get; private set; }

    public DateTime? ArrangedUtc { get; private set; }

    /// <summary>Plain packaging, an unmarked car, no word to anybody else at the door.</summary>
    public bool Discreet { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    /// <summary>What was said last: on arranging, on fitting, why not.</summary>
    public string? Note { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="limitPence">What is worth more waits for a leader: the limit, less what the case has and asks for already.</param>
    public static ItemRequest Ask(Case about, ItemTerms item, int quantity, string? why, int limitPence, UserId by, DateTime now)
    {
        about.PlanMade();
        Refuse.If(quantity is < 1 or > MostAtOnce, ItemErrors.HowMany);
        Refuse.If(!item.IsFor(about), ItemErrors.NotEligible);
        var value = item.ValuePence * quantity;
        var request = new ItemRequest
        {
            Id = ItemRequestId.New(),
            CaseId = about.Id,
            ItemCode = item.Code,
            Quantity = quantity,
            Why = why,
            Status = value > limitPence ? ItemRequestStatus.Requested : ItemRequestStatus.Approved,
            ValuePence = value,
            RequestedById = by,
            RequestedUtc = now,
            Discreet = about.Sensitive,
        };
        request.Raise(new ItemRequested(about.Id.Value, item.Code, quantity, value, request.Status == ItemRequestStatus.Requested, why));
        return request;
    }

    public void Approve(UserId by)
    {
        Refuse.If(by == RequestedById, ItemErrors.OwnRequest);
        MoveTo(ItemRequestStatus.Approved);
        DecidedById = by;
        Raise(new ItemApproved(CaseId.Value, ItemCode));
    }

    public void Decline(string reason, UserId by, DateTime now)
    {
        End(ItemRequestStatus.Declined, reason, now);
        DecidedById = by;
        Raise(new ItemDeclined(CaseId.Value, ItemCode, reason));
    }

    public void Cancel(string reason, DateTime now)
    {
        End(ItemRequestStatus.Cancelled, reason, now);
        Raise(new ItemCancelled(CaseId.Value, ItemCode, reason));
    }

    /// <param name="baseCode">From where; null for what has no stock.</param>
    /// <param name="fundCode">Which fund pays.</param>
    /// <param name="costPence">What it really cost; its value where nothing else is known.</param>
    /// <param name="now">When.</param>
    public void Issue(string? baseCode, string fundCode, int? costPence, int mostPence, DateTime now)
    {
        Refuse.If(costPence > Math.Max(mostPence, ValuePence), ItemErrors.CostsMore);
        MoveTo(ItemRequestStatus.Issued);
        (BaseCode, FundCode, CostPence, IssuedUtc) = (baseCode, fundCode, costPence ?? ValuePence, now);
        Raise(new ItemIssued(CaseId.Value, ItemCode, Quantity, baseCode, fundCode, CostPence.Value));
    }

    /// <summary>A stranger at the door at the wrong time can betray that a person asked for help.</summary>
    public void Arrange(DateTime arrangedUtc, bool discreet, string? note, VisitSafety safety, DateTime now)
    {
        Refuse.If(arrangedUtc <= now, ItemErrors.InThePast);
        Refuse.If(safety.HasPlan && !safety.Checked, ItemErrors.NotCheckedWithPlan);
        MoveTo(ItemRequestStatus.Arranged);
        (ArrangedUtc, Discreet, Note) = (arrangedUtc, discreet, note);
        Raise(new ItemArranged(CaseId.Value, ItemCode, arrangedUtc, discreet, note));
        if (safety.Leave.Overridden is { } overridden)
        {
            Raise(overridden);
        }
    }

    public void PutInPlace(string? note, DateTime now)
    {
        MoveTo(ItemRequestStatus.InPlace);
        (EndedUtc, Note) = (now, note);
        Raise(new ItemPutInPlace(CaseId.Value, ItemCode, note));
    }

    /// <summary>The person does not want it in the end. What was not used goes back to where it came from, and then costs nothing.</summary>
    public void RefuseByPerson(string reason, bool returned, DateTime now)
    {
        End(ItemRequestStatus.Refused, reason, now);
        CostPence = returned ? 0 : CostPence;
        Raise(new ItemRefused(CaseId.Value, ItemCode, returned, reason));
    }

    private void End(ItemRequestStatus status, string reason, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), ItemErrors.ReasonMissing);
        MoveTo(status);
        (EndedUtc, Note) = (now, reason);
    }

    private void MoveTo(ItemRequestStatus next)
    {
        Refuse.If(!ItemRequestLifecycle.Allows(Status, next), ItemErrors.CannotMove(Status, next));
        Status = next;
    }
}

/// <summary>What is known of whether somebody may come to the person's door.</summary>
/// <param name="Leave">Of the safe-contact rule, asked of a visit at that time.</param>
/// <param name="HasPlan">It is written down how to contact them safely, or the case is one in which what is not known to be safe is not used.</param>
/// <param name="Checked">The worker says that the time fits it.</param>
public sealed record VisitSafety(SafeContactLeave Leave, bool HasPlan, bool Checked);
