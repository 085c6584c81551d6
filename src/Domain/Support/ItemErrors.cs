using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Support;

/// <summary>Why an act on a security item is refused. Codes are API: they never change.</summary>
public static class ItemErrors
{
    public static readonly Refusal Unknown = new("item.unknown", "Select an item from the catalogue");

    public static readonly Refusal NotEligible = new("item.not-eligible", "This item is not for a case like this one");

    public static readonly Refusal HowMany = new("item.how-many", $"Ask for 1 to {ItemRequest.MostAtOnce} at a time");

    public static readonly Refusal ReasonMissing = new("item.reason-missing", "Say why, so that the next person understands");

    public static readonly Refusal OwnRequest = new("item.own-request", "Somebody else must approve what you asked for");

    public static readonly Refusal CostsMore = new(
        "item.costs-more", "It costs more than may be spent without approval. Let somebody issue it who approves such items, and who did not ask for it");

    public static readonly Refusal UnknownFund = new("item.unknown-fund", "Select a fund from the list");

    public static readonly Refusal BaseMissing = new("item.base-missing", "Select the base from which it is taken");

    public static readonly Refusal InThePast = new("item.in-the-past", "A delivery or fitting is arranged for a time ahead");

    public static readonly Refusal ContactSuspended = new(
        "item.contact-suspended", "Contact is suspended because it was not safe. Arrange nothing before the team leader has decided");

    public static readonly Refusal NotASafeTime = new("item.not-a-safe-time", "This is not one of the times that are safe for the person. Choose another");

    public static readonly Refusal NotSafe = new(
        "item.not-safe", "It is not safe to come to the person’s door. Read how they are contacted safely, and agree with them what is done");

    public static readonly Refusal NotCheckedWithPlan = new(
        "item.not-checked-with-plan", "Check the time with the safe-contact plan, or with the person, and say that you did");

    /// <summary>What is worth saying first of why nobody may come to the door.</summary>
    public static Refusal Against(SafeContactAnswer answer) => answer.Codes switch
    {
        var codes when codes.Contains("suspended") => ContactSuspended,
        var codes when codes.Contains(SafeContactPolicy.NotASafeTime) => NotASafeTime,
        _ => NotSafe,
    };

    public static Refusal CannotMove(ItemRequestStatus from, ItemRequestStatus to) => new(
        "item.cannot-move", $"An item that is {Words(from)} cannot become {Words(to)}");

    private static string Words(ItemRequestStatus status) => status == ItemRequestStatus.InPlace ? "in place" : status.ToString().ToLowerInvariant();
}

public static class StockErrors
{
    public static readonly Refusal UnknownItem = new("stock.unknown-item", "Select an item that is kept in stock");

    public static readonly Refusal UnknownBase = new("stock.unknown-base", "Select a base from the list");

    public static readonly Refusal SameBase = new("stock.same-base", "Select two different bases");

    public static readonly Refusal TooFew = new("stock.too-few", "There are not so many of this item at this base");

    public static readonly Refusal Quantity = new("stock.quantity", $"Enter a number from 1 to {StockLine.MostAtOnce}");
}
