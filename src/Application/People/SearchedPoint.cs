using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <summary>A telephone number, an e-mail address or a postcode as somebody typed it, in the form in which two of them are compared.</summary>
internal sealed record SearchedPoint(ContactPointKind Kind, string Value)
{
    /// <summary>Null where it is none of them.</summary>
    public static SearchedPoint? Read(string text) =>
        PhoneNumber.TryNormalise(text, out var number) ? new SearchedPoint(ContactPointKind.Phone, number)
        : text.Contains('@', StringComparison.Ordinal) && EmailAddress.IsValid(text.Trim()) ? new SearchedPoint(ContactPointKind.Email, EmailAddress.Normalise(text.Trim()))
        : Postcode.TryNormalise(text, out var postcode) ? new SearchedPoint(ContactPointKind.Post, postcode)
        : null;

    public IQueryable<PersonId> Of(ICaseDbContext db)
    {
        var people = db.People.AsNoTracking();
        return Kind == ContactPointKind.Post
            ? from p in people from c in p.ContactPoints where c.Postcode == Value select p.Id
            : from p in people from c in p.ContactPoints where c.Value == Value && c.Kind == Kind select p.Id;
    }
}
