using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("About colleagues' accounts")]
public sealed record ListUsersQuery(UserFilter Filter, UserId? After) : IQuery<UserList>;

/// <param name="Next">The last of these, after whom the next page begins; null on the last page.</param>
public sealed record UserList(IReadOnlyList<UserRow> Users, UserId? Next);

internal sealed class ListUsersHandler(IUserAccounts accounts) : IRequestHandler<ListUsersQuery, UserList>
{
    private const int PageSize = 50;

    public async Task<UserList> Handle(ListUsersQuery query, CancellationToken cancellationToken)
    {
        var search = string.IsNullOrWhiteSpace(query.Filter.Search) ? null : query.Filter.Search.Trim();
        var found = await accounts.List(query.Filter with { Search = search }, query.After, PageSize + 1, cancellationToken);
        return found.Count > PageSize
            ? new UserList([.. found.Take(PageSize)], found[PageSize - 1].Id)
            : new UserList(found, null);
    }
}
