using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Directory;

/// <summary>A service to which people can be referred; Open Referral UK's service. Its members are named as there where it has them.</summary>
public sealed class DirectoryService : AggregateRoot
{
    public const int NameMaxLength = 150;
    public const int DescriptionMaxLength = 2000;
    public const int UrlMaxLength = 300;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;
    public const int CodeMaxLength = 20;
    public const int SearchTextMaxLength = 3000;

    private readonly List<ServiceNeed> _needs = [];
    private readonly List<ServiceArea> _areas = [];

    private DirectoryService()
    {
    } // EF Core

    public DirectoryServiceId Id { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string? Url { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Only its staff read this mailbox: the service may be written to without asking anybody first.</summary>
    public bool EmailIsSecure { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>As whom consent knows it; a code of the list of recipients.</summary>
    public string RecipientCode { get; private set; } = "";

    public DateOnly ActiveFrom { get; private set; }

    /// <summary>The last day on which people are referred to it.</summary>
    public DateOnly? ActiveTo { get; private set; }

    /// <summary>Its name, its organisation's and what it does, in small letters.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What for.</summary>
    public IReadOnlyList<ServiceNeed> Needs => _needs;

    /// <summary>Local authorities; none means that it is for everybody.</summary>
    public IReadOnlyList<ServiceArea> Areas => _areas;

    public bool MayBeMailed => Email is not null && EmailIsSecure;

    public override Guid AggregateId => Id.Value;

    public static DirectoryService Add(Organisation organisation, ServiceDescription described)
    {
        var added = new DirectoryService { Id = DirectoryServiceId.New() };
        added.Take(organisation, described);
        added.Raise(new DirectoryServiceAdded(organisation.Name, described.Name));
        return added;
    }

    public void Change(Organisation organisation, ServiceDescription described)
    {
        Take(organisation, described);
        Raise(new DirectoryServiceChanged(organisation.Name, described.Name, described.ActiveTo));
    }

    public bool IsActiveOn(DateOnly day) => ActiveFrom <= day && (ActiveTo is null || day <= ActiveTo);

    private void Take(Organisation organisation, ServiceDescription described)
    {
        Refuse.If(described.Needs.Count == 0, DirectoryErrors.NeedMissing);
        Refuse.If(described.ActiveTo < described.ActiveFrom, DirectoryErrors.EndsBeforeItBegins);
        Refuse.If(described.Email is not null && !EmailAddress.IsValid(described.Email), DirectoryErrors.Email);
        Refuse.If(described.Url is not null && !IsWebAddress(described.Url), DirectoryErrors.Url);
        OrganisationId = organisation.Id;
        (Name, Description, Url, Email, Phone) = (described.Name, described.Description, described.Url, described.Email, described.Phone);
        EmailIsSecure = described is { Email: not null, EmailIsSecure: true };
        (RecipientCode, ActiveFrom, ActiveTo) = (described.RecipientCode, described.ActiveFrom, described.ActiveTo);
        SearchText = PlainText.Shorten($"{described.Name} {organisation.Name} {described.Description}".ToLowerInvariant(), SearchTextMaxLength);
        Keep(_needs, need => need.NeedCode, described.Needs, code => new ServiceNeed(code));
        Keep(_areas, area => area.AreaCode, described.Areas, code => new ServiceArea(code));
    }

    /// <summary>Only what differs is touched.</summary>
    private static void Keep<TPart>(List<TPart> held, Func<TPart, string> codeOf, IReadOnlyList<string> codes, Func<string, TPart> make)
    {
        held.RemoveAll(part => !codes.Contains(codeOf(part)));
        held.AddRange(codes.Distinct().Where(code => held.All(part => codeOf(part) != code)).Select(make).ToList());
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}

public sealed record ServiceNeed(string NeedCode);

public sealed record ServiceArea(string AreaCode);

/// <summary>What an editor says of a service.</summary>
public sealed record ServiceDescription(
    string Name, string Description, IReadOnlyList<string> Needs, IReadOnlyList<string> Areas, string? Url, string? Email, bool EmailIsSecure, string? Phone,
    string RecipientCode, DateOnly ActiveFrom, DateOnly? ActiveTo);
